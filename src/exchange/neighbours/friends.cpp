// friends.md:
//
//   ### Activities:
//   - 2026-10-04: Lunch with **Grace Hopper** at _Paris_. @food
//   ### Notes:
//   - 2026-06-15: **Grace Hopper** got the new post.
//   ### Friends:
//   - Grace Hopper (a.k.a. The Admiral a.k.a. Amazing Grace) [Paris] @navy
//   ### Locations:
//   - Paris
#include <algorithm>
#include <fmt/core.h>
#include <unordered_map>

#include "base/fold.hpp"
#include "base/strings.hpp"
#include "exchange/person_draft.hpp"
#include "exchange/readers.hpp"
#include "exchange/source_text.hpp"
#include "exchange/text_lines.hpp"

namespace nurture::exchange {
namespace {

enum class FriendsSection : char { none, activities, notes, friends };

/// An activity or a note.
struct FriendsEvent {
  int line = 0;
  base::Date day;
  std::string text;                ///< without markup
  std::vector<std::string> names;  ///< each once
};

/// Names between ** and places between _ without either.
void take_markup(std::string_view text, FriendsEvent& event) {
  constexpr std::string_view mark = "**";
  while (true) {
    const std::size_t open = text.find(mark);
    const std::size_t close =
        open == std::string_view::npos ? open : text.find(mark, open + mark.size());
    event.text += text.substr(0, open);
    if (open == std::string_view::npos) break;
    if (close == std::string_view::npos) {
      event.text += text.substr(open);
      break;
    }
    const std::string_view name = text.substr(open + mark.size(), close - open - mark.size());
    event.text += name;
    add_once(event.names, name);
    text.remove_prefix(close + mark.size());
  }
  std::string plain;
  for (std::size_t i = 0; i < event.text.size(); ++i) {
    const bool opens = event.text[i] == '_' && (i == 0 || event.text[i - 1] == ' ');
    const bool closes = event.text[i] == '_' && !opens &&
                        (i + 1 == event.text.size() || event.text[i + 1] == ' ' ||
                         event.text[i + 1] == '.' || event.text[i + 1] == ',');
    if (!opens && !closes) plain += event.text[i];
  }
  event.text = std::move(plain);
}

struct Friend {
  int line = 0;
  std::string name, place;
  std::vector<std::string> also, tags;
};

/// "a.k.a." between names.
std::vector<std::string> other_names(std::string_view text) {
  constexpr std::string_view mark = "a.k.a.";
  std::vector<std::string> names;
  while (!text.empty()) {
    const std::size_t at = text.find(mark);
    add_once(names, text.substr(0, at));
    if (at == std::string_view::npos) break;
    text.remove_prefix(at + mark.size());
  }
  return names;
}

Friend friend_of(std::string_view text, int line) {
  Friend made;
  made.line = line;
  const std::size_t name_end = std::min({text.find(" ("), text.find(" ["), text.find(" @")});
  made.name = base::trim(text.substr(0, name_end));
  if (name_end == std::string_view::npos) return made;
  std::string_view rest = base::trim(text.substr(name_end));
  if (rest.starts_with('(')) {
    const std::size_t end = rest.find(')');
    made.also = other_names(rest.substr(1, end - 1));
    rest = end == std::string_view::npos ? "" : base::trim(rest.substr(end + 1));
  }
  if (rest.starts_with('[')) {
    const std::size_t end = rest.find(']');
    made.place = base::trim(rest.substr(1, end - 1));
    rest = end == std::string_view::npos ? "" : base::trim(rest.substr(end + 1));
  }
  for (const std::string& word : parts_of(rest, " \t"))
    if (word.starts_with('@')) add_once(made.tags, word.substr(1));
  return made;
}

class FriendsReader {
 public:
  FriendsReader(const Source& source, const ReadOptions& options, Reading& reading)
      : source_(source), options_(options), reading_(reading) {}

  void take(std::string_view text) {
    int number = 0;
    for (const std::string_view line : text_lines(text)) take_line(line, ++number);
    for (const Friend& one : friends_) note_names(one);
    for (FriendsEvent& one : activities_) give(one, &Given::activities, true);
    for (FriendsEvent& one : notes_) give(one, &Given::notes, false);
    for (std::size_t i = 0; i < friends_.size(); ++i) make(friends_[i], given_[i]);
    if (nameless_ > 0)
      reading_.remarks.push_back(fmt::format("left out: {} activit{} without a name", nameless_,
                                             nameless_ == 1 ? "y" : "ies"));
  }

 private:
  struct Given {
    std::vector<const FriendsEvent*> activities, notes;
  };

  void flaw(int line, std::string message) {
    reading_.flaws.push_back({source_.path, line, 0, std::move(message), {}, {}});
  }

  void take_line(std::string_view line, int number) {
    constexpr std::string_view heading = "### ";
    line = base::trim(line);
    if (line.starts_with(heading)) return begin(line.substr(heading.size()));
    if (!line.starts_with("- ") || section_ == FriendsSection::none) return;
    line = base::trim(line.substr(2));
    if (section_ == FriendsSection::friends) {
      hold_to(most_people, friends_.size() + 1, "friends");
      friends_.push_back(friend_of(line, number));
    } else {
      take_event(line, number);
    }
  }

  void begin(std::string_view section) {
    section_ = FriendsSection::none;
    if (section == "Activities:") section_ = FriendsSection::activities;
    if (section == "Notes:") section_ = FriendsSection::notes;
    if (section == "Friends:") section_ = FriendsSection::friends;
  }

  void take_event(std::string_view line, int number) {
    constexpr std::size_t iso_length = 10;
    const auto day = base::parse_iso(line.substr(0, iso_length));
    if (!day) return flaw(number, "no day at its beginning");
    FriendsEvent event;
    event.line = number;
    event.day = *day;
    line.remove_prefix(iso_length);
    if (line.starts_with(':')) line.remove_prefix(1);
    take_markup(base::trim(line), event);
    hold_to(most_touches, activities_.size() + notes_.size() + 1, "activities and notes");
    (section_ == FriendsSection::activities ? activities_ : notes_).push_back(std::move(event));
  }

  void note_names(const Friend& one) {
    const std::size_t place = given_.size();
    given_.emplace_back();
    places_.try_emplace(base::fold(one.name), place);
    for (const std::string& name : one.also) places_.try_emplace(base::fold(name), place);
  }

  /// To each friend that it names; a touch with somebody who is no friend here may be one of the
  /// store's.
  void give(FriendsEvent& event, std::vector<const FriendsEvent*> Given::*list, bool is_touch) {
    if (event.names.empty() && is_touch) ++nameless_;
    for (const std::string& name : event.names) {
      if (&name != &event.names.front()) copied_ += event.text.size() + sizeof(TouchRecord);
      if (copied_ > most_copied_bytes)
        return flaw(event.line,
                    "lines above name so many people that this one is too much: "
                    "split the file");
      const auto found = places_.find(base::fold(name));
      if (found != places_.end()) {
        (given_[found->second].*list).push_back(&event);
      } else if (is_touch && event.day <= options_.today) {
        reading_.touches.push_back({{source_.path, event.line}, name, "", touch_of(event)});
      }
    }
  }

  model::Interaction touch_of(const FriendsEvent& event) const {
    model::Interaction touch;
    touch.date = event.day;
    touch.channel = options_.channel.empty() ? "meeting" : options_.channel;
    touch.note = prose(event.text);
    return touch;
  }

  void make(const Friend& one, const Given& given) {
    PersonDraft draft(source_, options_, reading_, one.line);
    draft.person().name = one.name;
    draft.person().also = one.also;
    draft.person().tags = one.tags;
    draft.add_own("location", one.place);
    for (const FriendsEvent* each : given.activities) draft.add_touch(touch_of(*each), each->line);
    for (const FriendsEvent* each : given.notes)
      add_paragraph(draft.person().about, base::iso(each->day) + ": " + each->text);
    draft.finish();
  }

  const Source& source_;
  const ReadOptions& options_;
  Reading& reading_;
  FriendsSection section_ = FriendsSection::none;
  std::vector<FriendsEvent> activities_, notes_;
  std::vector<Friend> friends_;
  std::vector<Given> given_;                             ///< of each friend, in their order
  std::unordered_map<std::string, std::size_t> places_;  ///< by folded name
  int nameless_ = 0;
  std::size_t copied_ = 0;  ///< of what names several
};

}  // namespace

bool is_friends(const Source& source) {
  const std::string_view text = source.bytes;  // of a long life, the friends stand far below
  return text.starts_with("### Activities:") || text.starts_with("### Friends:") ||
         (text.find("\n### Friends:") != std::string_view::npos &&
          text.find("\n### Activities:") != std::string_view::npos);
}

Reading read_friends(const Source& source, const ReadOptions& options) {
  Reading reading;
  reading.what = "friends.md";
  reading.unit = "friend";
  const std::string text = text_of(source, options, reading);
  FriendsReader(source, options, reading).take(text);
  return reading;
}

}  // namespace nurture::exchange
