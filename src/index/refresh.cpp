// Refreshing the summaries: the settings, what files there are, what the index has of those that
// didn't change, and the rest read; then the index is brought up to date.
#include <algorithm>
#include <cerrno>
#include <span>

#include "base/ids.hpp"
#include "codec/codec.hpp"
#include "codec/validate.hpp"
#include "index/copies.hpp"
#include "index/odd_names.hpp"
#include "index/settings_file.hpp"
#include "index/stale_check.hpp"
#include "index/summaries.hpp"
#include "index/summarise.hpp"
#include "system/memory.hpp"

namespace nurture::index {
namespace {

using model::File;

constexpr std::size_t no_matter = 256;      // files: so few touch no memory to speak of
constexpr std::size_t bytes_a_file = 1500;  // of what is made of one
constexpr std::size_t few_changes = 64;     // appended to an index rather than written anew with it

}  // namespace

/// Makes the summaries, from the settings to the index.
class Refresh {
 public:
  Refresh(const SummariesSource& source, base::Date today, Summaries& summaries)
      : source_(source),
        today_(today),
        summaries_(summaries),
        stale_check_(source, today, summaries.index_, summaries.people) {}

  void make() {
    read_settings();
    find_files();
    read_stale();
    take_all();
    drop_copies();
    keep_in_index();
    finish();
  }

 private:
  void read_settings() {
    auto& settings = summaries_.book_.settings;
    try {
      auto text = read_settings_text(source_.files, source_.root);
      if (source_.index) key_ = IndexKey{*source_.index, source_.root, text};
      settings = settings_of(std::move(text), summaries_.diagnostics);
    } catch (const system::FileError& error) {
      settings = model::default_settings();
      if (error.code() != ENOENT) {
        summaries_.diagnostics.push_back(cannot_be_read(settings_path, error));
      }
    }
  }

  void find_files() {
    if (key_ && stale_check_.look(*key_)) {
      marks_to_keep_ = stale_check_.marks_changed();
      entries_ = std::move(summaries_.index_.entries);
      folders_ = std::move(summaries_.index_.folders);
    } else {
      stale_check_.forget_summaries();
      list_files();
    }
    append(summaries_.diagnostics, folders_.diagnostics);
    summaries_.unreadable = folders_.left_out;
  }

  void list_files() {
    auto listing = list(source_.files, source_.root);
    const auto count = listing.entries.size();
    if (count >= no_matter) system::expect_memory(count * bytes_a_file);
    note_folders(listing);
    if (key_) forget_odd_names(source_);
    entries_.reserve(count);
    for (auto& entry : listing.entries) {
      entries_.push_back({keep(std::move(entry.path)), entry.file, {}, {}});
    }
    put_in_order(entries_);
    take_known_summaries();
  }

  void note_folders(Listing& listing) {
    folders_.diagnostics = std::move(listing.diagnostics);
    folders_.left_out = std::move(listing.left_out);
    if (!key_ || !listing.lasting || !source_.files.tells_changes(source_.root)) return;
    folders_.trusted = listing_to_keep_ = true;
    for (const auto& path : listing.folders) {
      const auto sum = names_sum(source_.files, source_.root + "/" + path);
      const auto stamp = source_.files.stamp(source_.root + "/" + path);
      // One that something came to since we began has a time that hasn't settled.
      const bool is_settled = stamp && stamp->kind == system::FileKind::folder && sum &&
                              system::settled(*stamp, source_.now_ns);
      if (stamp && !is_settled) folders_.trusted = listing_to_keep_ = false;
      folders_.marks.push_back({path, stamp.has_value(), stamp, sum.value_or(0)});
    }
  }

  void take_known_summaries() {
    auto known = summaries_.index_.entries.begin();
    const auto end = summaries_.index_.entries.end();
    for (auto& entry : entries_) {
      while (known != end && stands_before(*known, entry)) ++known;
      if (known != end && known->path == entry.path && known->file == entry.file) {
        entry.stamp = known->stamp;
        entry.summary = known->summary;
      }
    }
  }

  void read_stale() {
    std::vector<IndexEntry*> stale;
    for (auto& entry : entries_) {
      if (entry.summary.empty()) stale.push_back(&entry);
    }
    read(stale);
  }

  /// Keeps those stamps that no later change can share (see system::settled).
  void read(std::span<IndexEntry* const> entries) {
    summarise_files(source_.files, source_.root, summaries_.book_.settings, key_.has_value(),
                    entries, summaries_.texts_);
    for (auto* const entry : entries) {
      if (entry->stamp && !system::settled(*entry->stamp, source_.now_ns)) entry->stamp.reset();
      if (entry->stamp) newly_kept_.push_back(*entry);
    }
  }

  static Entry named_entry(const IndexEntry& entry) {
    return {std::string(entry.path), std::string(base::id_of_path(entry.path)), entry.file};
  }

  /// Exactly as much memory as is needed: with a hundred thousand people, what a growing list
  /// leaves behind is megabytes.
  void take_all() {
    const auto contacts = first_behind(entries_, File::contact);
    const auto both = first_behind(entries_, File::organisation);
    summaries_.people.reserve(contacts);
    summaries_.organisations.reserve(both - std::min(contacts, both));
    summaries_.book_.organisations.reserve(both - std::min(contacts, both));
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (stale_check_.has_summary(i)) {
        add_person(summaries_.people[i]);
      } else {
        take(entries_[i]);
      }
    }
    summaries_.people.resize(people_);
  }

  /// At the next place; what the stale check has put into `people` stands there or further on.
  void add_person(const FileSummary& one) {
    if (people_ < summaries_.people.size()) {
      summaries_.people[people_] = one;
    } else {
      summaries_.people.push_back(one);
    }
    ++people_;
  }

  void take(IndexEntry& entry) {
    if (entry.summary.empty()) return;
    auto found = view_of(entry.summary);
    if (!found) {
      IndexEntry* const again = &entry;  // the checksum was right, and the bytes are none of ours
      read({&again, 1});
      found = view_of(entry.summary);
    }
    if (found) take(entry, *found);
  }

  void take(const IndexEntry& entry, const SummaryView& found) {
    if (!found.diagnostics.empty()) {
      base::Diagnostics diagnostics;
      if (unpack(found.diagnostics, diagnostics)) append(summaries_.diagnostics, diagnostics);
    }
    if (found.flawed) flawed_.push_back(entry.path);
    if (!found.readable) {
      summaries_.unreadable.emplace_back(entry.path);
    } else if (entry.file == File::library_item) {
      take_item(entry, found);
    } else {
      take_facts(entry, found);
    }
  }

  void take_item(const IndexEntry& entry, const SummaryView& found) {
    summaries_.items.push_back(file_summary(entry, found));
    auto& item = summaries_.book_.library.emplace_back();
    unpack(found.facts, item);
    item.path = entry.path;
  }

  void take_facts(const IndexEntry& entry, const SummaryView& found) {
    const auto one = file_summary(entry, found);
    const bool of_the_day = holds(found.latest, today_);
    if (entry.file == File::contact) {
      add_person(one);
      if (of_the_day) return;
      auto summary = read_for_the_day(entry);
      if (summary.readable) summaries_.asked_[people_ - 1] = std::move(summary.person);
      return;
    }
    summaries_.organisations.push_back(one);
    auto& facts = summaries_.book_.organisations.emplace_back();
    unpack(found.facts, facts);
    if (of_the_day) return;
    auto summary = read_for_the_day(entry);
    if (summary.readable) facts = std::move(summary.organisation);
  }

  std::vector<Copy> copies_among(const std::vector<FileSummary>& those) {
    const auto id = [&](std::size_t place) { return those[place].id; };
    auto copies = find_copies(those.size(), id, [&](std::size_t place) {
      const auto names = name_views(those[place].names);
      return Identity{those[place].id, names.name, names.uid, names.added};
    });
    for (const auto& [place, of] : copies) {
      const auto& path = those[place].path;
      summaries_.copies.emplace_back(path);
      std::erase(flawed_, path);
      std::erase_if(summaries_.diagnostics, [&](const auto& one) { return one.path == path; });
      summaries_.diagnostics.push_back(copy_found(path, those[of].path));
    }
    return copies;
  }

  /// From the last to the first, so that the places before stay.
  void drop_copies() {
    const auto people = copies_among(summaries_.people);
    for (auto copy = people.rbegin(); copy != people.rend(); ++copy) drop_person(copy->place);
    const auto organisations = copies_among(summaries_.organisations);
    for (auto copy = organisations.rbegin(); copy != organisations.rend(); ++copy) {
      const auto place = static_cast<std::ptrdiff_t>(copy->place);
      summaries_.organisations.erase(summaries_.organisations.begin() + place);
      summaries_.book_.organisations.erase(summaries_.book_.organisations.begin() + place);
    }
    const auto items = copies_among(summaries_.items);
    for (auto copy = items.rbegin(); copy != items.rend(); ++copy) {
      const auto place = static_cast<std::ptrdiff_t>(copy->place);
      summaries_.items.erase(summaries_.items.begin() + place);
      summaries_.book_.library.erase(summaries_.book_.library.begin() + place);
    }
    summaries_.unreadable.insert(summaries_.unreadable.end(), summaries_.copies.begin(),
                                 summaries_.copies.end());
  }

  void drop_person(std::size_t place) {
    summaries_.people.erase(summaries_.people.begin() + static_cast<std::ptrdiff_t>(place));
    std::map<std::size_t, model::Facts> asked;
    for (auto& [of, facts] : summaries_.asked_) {
      if (of != place) asked[of - (of > place ? 1 : 0)] = std::move(facts);
    }
    summaries_.asked_ = std::move(asked);
  }

  /// For a day before something that the file tells of.
  Summary read_for_the_day(const IndexEntry& entry) {
    const std::string path(entry.path);
    try {
      const auto text = source_.files.read(source_.root + "/" + path);
      return summary_of(text, named_entry(entry), summaries_.book_.settings, today_);
    } catch (const system::FileError& error) {
      if (error.code() == ENOENT) return {};  // gone this moment: what was read before stands
      summaries_.diagnostics.push_back(cannot_be_read(path, error));
      summaries_.unreadable.push_back(path);
      return {};
    }
  }

  /// Whole where the listing is a new one or much has changed; else what changed is appended.
  void keep_in_index() {
    if (!key_) return;
    const auto changes = newly_kept_.size() + (marks_to_keep_ ? 1 : 0);
    const bool much =
        summaries_.index_.appended + changes > few_changes + entries_.size() / few_changes;
    const bool whole = listing_to_keep_ || !stale_check_.has_index() || much;
    if (changes == 0 && !listing_to_keep_) return;
    if (whole) {
      write_index(source_.files, *key_, folders_, settled_entries(), source_.now_ns);
    } else {
      append_index(source_.files, *key_, summaries_.index_.sum,
                   marks_to_keep_ ? folders_.marks : std::vector<FolderMark>(), newly_kept_);
    }
  }

  /// What may change without a new stamp is kept without its summary.
  std::vector<IndexEntry> settled_entries() const {
    auto entries = entries_;
    for (auto& entry : entries) {
      if (!entry.stamp) entry.summary = {};
    }
    return entries;
  }

  void finish() {
    summaries_.book_.unreadable += static_cast<int>(summaries_.unreadable.size() + flawed_.size());
    std::sort(summaries_.unreadable.begin(), summaries_.unreadable.end());
    std::stable_sort(summaries_.diagnostics.begin(), summaries_.diagnostics.end(),
                     [](const auto& a, const auto& b) { return a.path < b.path; });
  }

  std::string_view keep(std::string text) {
    return summaries_.texts_.emplace_back(std::move(text));
  }

  template <typename T>
  static void append(std::vector<T>& to, const std::vector<T>& from) {
    to.insert(to.end(), from.begin(), from.end());
  }

  const SummariesSource& source_;
  base::Date today_;
  Summaries& summaries_;
  std::optional<IndexKey> key_;
  Folders folders_;
  StaleCheck stale_check_;
  bool listing_to_keep_ = false;  ///< the files were listed anew, and nothing has come since
  bool marks_to_keep_ = false;    ///< a folder has a new stamp, and holds what it held
  std::vector<IndexEntry> entries_;
  std::vector<std::string_view> flawed_;  ///< paths of those that can be read but for something
  std::size_t people_ = 0;                ///< how many of `people` have their final place
  std::vector<IndexEntry> newly_kept_;
};

void load_summaries(const SummariesSource& source, base::Date today, Summaries& summaries) {
  Refresh(source, today, summaries).make();
}

}  // namespace nurture::index
