// Everyone in summaries by what finds them, and the files that gave nobody.
#include "cli/find_people.hpp"

#include <algorithm>
#include <bitset>
#include <compare>
#include <fmt/core.h>
#include <unordered_map>

#include "base/finding.hpp"
#include "base/ids.hpp"
#include "base/text.hpp"
#include "model/effective.hpp"
#include "render/layout.hpp"

namespace nurture::cli {
namespace {

using index::FileSummary;
using Words = std::vector<std::string>;

/// Calls `each(part)` for every part of a text between separators.
template <typename Each>
void for_each_part(std::string_view text, char separator, Each each) {
  while (true) {
    const auto end = text.find(separator);
    each(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

bool has_email(const FileSummary& person, const std::string& folded) {
  const auto views = index::name_views(person.names);
  return std::any_of(views.email.begin(), views.email.end(),
                     [&](std::string_view email) { return base::fold(email) == folded; });
}

bool had_id(const FileSummary& person, std::string_view id) {
  if (!index::had_other_ids(person.names)) return false;
  const auto views = index::name_views(person.names);
  return std::any_of(views.formerly.begin(), views.formerly.end(),
                     [&](std::string_view former) { return base::same_id(former, id); });
}

/// Counts whom each of a few words would find, in one pass over everyone.
class Finders {
 public:
  void want(const std::string& word) {
    if (!found_.try_emplace(word).second) return;
    auto& same_start = by_start_[start(word)];
    same_start.push_back(&*found_.find(word));
    begins_.set(start(word));
  }

  void add(std::size_t person, const FileSummary& who, bool archived) {
    const auto note_begun = [&](std::string_view text) {
      if (text.size() < shortest || !begins_.test(start(text))) return;
      for (auto* wanted : by_start_.at(start(text))) {
        if (text.starts_with(wanted->first)) wanted->second.note(person, archived);
      }
    };
    note_begun(who.id);
    for_each_part(who.words, '\n',
                  [&](std::string_view name) { for_each_part(name, ' ', note_begun); });
    if (!index::had_other_ids(who.names)) return;
    for (const auto former : index::name_views(who.names).formerly) {
      const auto place = found_.find(base::fold(former));
      if (place != found_.end() && !place->second.former) place->second.former = person;
    }
  }

  /// The one that a word finds; empty where it finds nobody or several.
  std::optional<std::size_t> only(const std::string& word) const {
    const auto& found = found_.at(word);
    if (found.former) return found.former;
    const auto& meant = found.present.count > 0 ? found.present : found.archived;
    return meant.count == 1 ? std::optional(meant.last) : std::nullopt;
  }

  static constexpr std::size_t shortest = 2;  ///< bytes of a word that is wanted, at least

 private:
  struct People {
    std::size_t count = 0, last = 0;
  };

  struct Found {
    People present, archived;
    std::optional<std::size_t> former;  ///< the first who had it for an id

    // A person counts once, by however many of their words.
    void note(std::size_t person, bool away) {
      auto& people = away ? archived : present;
      if (people.count > 0 && people.last == person) return;
      ++people.count;
      people.last = person;
    }
  };

  static std::size_t start(std::string_view text) {
    return static_cast<std::size_t>(static_cast<unsigned char>(text[0])) << 8 |
           static_cast<unsigned char>(text[1]);
  }

  using Wanted = std::unordered_map<std::string, Found>;

  Wanted found_;
  std::unordered_map<std::size_t, std::vector<Wanted::value_type*>> by_start_;
  std::bitset<65536> begins_;  ///< the first two bytes of what is wanted
};

/// Something of a person's that begins as wanted.
struct Begun {
  std::string_view text;
  std::size_t person = 0;
  bool id = false;
  bool offered = false;  ///< where it turns out to find nobody else

  auto operator<=>(const Begun&) const = default;
};

/// The words of a name that may stand for the person: the first one, by which people are called,
/// if it has three letters; then the shortest, of equal length the first.
Words candidates(const FileSummary& person) {
  const auto name = person.words.substr(0, person.words.find('\n'));
  Words found;
  for_each_part(name, ' ', [&](std::string_view word) {
    if (base::code_points(word) > 1) found.emplace_back(word);
  });
  constexpr std::size_t least_letters = 3;
  const bool called_so = !found.empty() && name.starts_with(found.front()) &&
                         base::code_points(found.front()) >= least_letters;
  std::stable_sort(
      found.begin() + (called_so ? 1 : 0), found.end(),
      [](const auto& a, const auto& b) { return base::code_points(a) < base::code_points(b); });
  return found;
}

std::string_view folder_of(model::File file) {
  if (file == model::File::library_item) return "library/";
  return file == model::File::contact ? "contacts/" : "orgs/";
}

// Of `ada.yml` and `ada.YAML`, too, which somebody took for one of ours; else empty.
std::string_view stem(std::string_view path) {
  const auto name = path.substr(path.rfind('/') + 1);
  for (const std::string_view ending : {".yaml", ".yml"}) {
    if (base::lower(name).ends_with(ending)) return name.substr(0, name.size() - ending.size());
  }
  return {};
}

template <typename Is>
std::vector<std::string> unreadable(const index::Summaries& summaries, model::File file, Is is) {
  std::vector<std::string> paths;
  for (const std::string& path : summaries.unreadable) {
    const auto own = stem(path);
    if (!own.empty() && path.starts_with(folder_of(file)) && is(own)) paths.push_back(path);
  }
  return paths;
}

const base::Diagnostic* reason(const index::Summaries& summaries, const std::string& path) {
  const base::Diagnostic* found = nullptr;
  for (const auto& one : summaries.diagnostics) {
    const bool first = !found || found->severity == base::Severity::warning;
    if (one.path == path && first) found = &one;
  }
  return found;
}

std::string where(const base::Diagnostic& reason) {
  return reason.line == 0 ? reason.path
                          : fmt::format("{}:{}:{}", reason.path, reason.line, reason.column);
}

}  // namespace

template <typename Is>
std::optional<std::size_t> PeopleFinder::first(Is is) const {
  const auto found = std::find_if(summaries_.people.begin(), summaries_.people.end(), is);
  if (found == summaries_.people.end()) return std::nullopt;
  return static_cast<std::size_t>(found - summaries_.people.begin());
}

std::optional<std::size_t> PeopleFinder::by_id(std::string_view id) const {
  if (const auto person = summaries_.find(id)) return person;
  return first([&](const FileSummary& one) { return had_id(one, id); });
}

std::optional<std::size_t> PeopleFinder::exact(std::string_view words) const {
  const auto typed = base::trim(words);
  const auto person = by_id(typed);
  if (person) return person;
  const auto bearers = with_email(typed);
  return bearers.size() == 1 ? std::optional(bearers.front()) : std::nullopt;
}

std::vector<std::size_t> PeopleFinder::with_email(std::string_view address) const {
  std::vector<std::size_t> found;
  if (address.find('@') == address.npos) return found;
  const std::string folded = base::fold(address);
  for (std::size_t i = 0; i < summaries_.people.size(); ++i) {
    if (has_email(summaries_.people[i], folded)) found.push_back(i);
  }
  return found;
}

std::vector<std::size_t> PeopleFinder::matches(const std::string& words, base::Date today) const {
  if (const auto person = exact(words)) return {*person};
  if (auto bearers = with_email(base::trim(words)); !bearers.empty()) return bearers;
  const auto wanted = base::wanted(words);
  std::vector<std::size_t> present, archived;
  for (std::size_t i = 0; i < summaries_.people.size(); ++i) {
    const auto& person = summaries_.people[i];
    if (!base::finds(wanted, person.id, person.words)) continue;
    (model::archived_on(person.archived, today) ? archived : present).push_back(i);
  }
  return present.empty() ? archived : present;
}

std::string_view PeopleFinder::name(std::size_t person) const {
  return index::name_views(summaries_.people[person].names).name;
}

std::vector<PeopleFinder::Completion> PeopleFinder::completions(const std::string& typed,
                                                                base::Date today) const {
  const std::string wanted = base::fold(typed);
  std::vector<Begun> present, archived;
  const auto begin = [&](std::size_t i, const FileSummary& person, std::vector<Begun>& begun) {
    const bool by_id = person.id.starts_with(wanted) || person.id.starts_with(typed);
    if (by_id) begun.push_back({person.id, i, true, true});
    if (wanted.empty()) return;
    const auto note = [&](std::string_view text) {
      if (text.starts_with(wanted)) begun.push_back({text, i, false, !by_id});
    };
    if (index::had_other_ids(person.names)) {
      const auto former = index::name_views(person.names).formerly;
      std::for_each(former.begin(), former.end(), note);
    }
    if (person.words.find(wanted) == std::string_view::npos) return;  // of nearly everyone
    for_each_part(person.words, '\n',
                  [&](std::string_view name) { for_each_part(name, ' ', note); });
  };
  for (std::size_t i = 0; i < summaries_.people.size(); ++i) {
    const auto& person = summaries_.people[i];
    begin(i, person, model::archived_on(person.archived, today) ? archived : present);
  }
  auto& begun = present.empty() ? archived : present;
  std::sort(begun.begin(), begun.end());
  std::vector<Completion> found;
  for (auto one = begun.begin(); one != begun.end(); ++one) {
    if (!one->offered) continue;
    // Whoever a word finds has something that begins with it: they stand together.
    const auto other = std::find_if(one, begun.end(), [&](const Begun& next) {
      return next.person != one->person || !next.text.starts_with(one->text);
    });
    const bool others = other != begun.end() && other->text.starts_with(one->text);
    const bool alone =
        one->id || (!others && summaries_.find(one->text).value_or(one->person) == one->person);
    if (alone && (found.empty() || found.back().word != one->text)) {
      found.push_back({std::string(one->text), one->person});
    }
  }
  return found;
}

std::vector<std::string> PeopleFinder::shortest_words(const std::vector<std::size_t>& of,
                                                      base::Date today) const {
  Finders finders;
  for (const auto person : of) {
    for (const auto& word : candidates(summaries_.people[person])) finders.want(word);
  }
  for (std::size_t i = 0; i < summaries_.people.size(); ++i) {
    const auto& person = summaries_.people[i];
    finders.add(i, person, model::archived_on(person.archived, today));
  }
  Words shortest;
  for (const auto person : of) {
    const auto finds_only = [&](const std::string& word) {
      const auto final = summaries_.find(word);
      return (final ? final : finders.only(word)) == person;
    };
    const auto words = candidates(summaries_.people[person]);
    const auto found = std::find_if(words.begin(), words.end(), finds_only);
    shortest.push_back(found != words.end() ? *found : std::string(summaries_.people[person].id));
  }
  return shortest;
}

std::vector<std::string> unreadable_by_id(const index::Summaries& summaries, model::File file,
                                          const std::string& typed) {
  const auto wanted = base::trim(typed);
  return unreadable(summaries, file,
                    [&](std::string_view own) { return base::same_id(own, wanted); });
}

std::vector<std::string> unreadable_by_words(const index::Summaries& summaries, model::File file,
                                             const std::string& typed) {
  const auto wanted = base::wanted(typed);
  auto paths = unreadable(summaries, file, [&](std::string_view own) {
    return base::finds(wanted, base::fold(own), base::spelled(own));
  });
  std::erase_if(paths, [&](const std::string& path) {
    return std::find(summaries.copies.begin(), summaries.copies.end(), path) !=
           summaries.copies.end();
  });
  return paths;
}

base::Error cannot_be_read(const index::Summaries& summaries, const std::vector<std::string>& paths,
                           const std::string& typed) {
  const std::string& path = paths.front();
  const auto* const found = reason(summaries, path);
  if (paths.size() > 1) {
    return base::Error(fmt::format("'{}' is the id of {} files, and none of them is read:\n  {}",
                                   typed, paths.size(), base::join(paths, "\n  ")),
                       "rename all but one of them", base::Exit::no_contact);
  }
  if (!found || found->line > 0) {
    const std::string id = base::shell_id(stem(path));
    std::string what = fmt::format("{} can't be read: nurture edit {}", path,
                                   id == stem(path) ? id : base::shell_word(path));
    if (found) what += fmt::format("\n  {}: {}", where(*found), found->message);
    return base::Error(what, found ? found->hint : "", base::Exit::no_contact);
  }
  return base::Error(path + ": " + found->message, found->hint, base::Exit::no_contact);
}

base::Error beside_unread(const base::Error& error, int files, const std::string& path) {
  if (files == 0) return error;
  const std::string which = !path.empty() ? path : render::counted(files, "file", "files");
  const std::string& hint = error.hint();
  const std::string front = hint.empty() ? "" : hint + (hint.ends_with('?') ? " " : "; ");
  return base::Error(error.what(), front + which + " can't be read: nurture check", error.exit());
}

base::Error beside_unread(const base::Error& error, const index::Summaries& summaries,
                          const std::string& typed) {
  for (const std::string& word : base::find_words(typed)) {
    for (const model::File file : {model::File::contact, model::File::organisation}) {
      const auto paths = unreadable_by_words(summaries, file, word);
      if (!paths.empty()) return beside_unread(error, summaries.incomplete(), paths.front());
    }
  }
  return beside_unread(error, summaries.incomplete());
}

}  // namespace nurture::cli
