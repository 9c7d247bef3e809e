// What a record knows of somebody that isn't known yet.
#include "exchange/gains.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <unordered_map>
#include <unordered_set>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "exchange/cards/vcard_write.hpp"
#include "model/addresses.hpp"
#include "model/dates.hpp"
#include "model/settings.hpp"

namespace nurture::exchange {
namespace {

using model::Contact;
using Text = std::string;
using Texts = std::vector<std::string>;

struct TextKey {
  const char* name;
  Text Contact::*member;
};

// `org` and `title` are a post: see below.
constexpr TextKey text_keys[] = {
    {"name", &Contact::name},
    {"uid", &Contact::uid},
    {"level", &Contact::level},
    {"role", &Contact::role},
    {"owner", &Contact::owner},
    {"rating", &Contact::rating},
    {"segment", &Contact::segment},
    {"timezone", &Contact::timezone},
    {"about", &Contact::about},
    {"met", &Contact::met},
    {"referred_by", &Contact::referred_by},
};

struct ListKey {
  Texts Contact::*member;
  bool (*same)(const Text&, const Text&);
};

/// Of a list: what has more is no person, and each is compared with all.
constexpr std::size_t most_items = 500;

bool same_folded(const Text& one, const Text& other) {
  if (one == other) return true;
  return base::words(one) == base::words(other) &&
         base::fold(base::one_line(one)) == base::fold(base::one_line(other));
}

constexpr ListKey list_keys[] = {
    {&Contact::source, [](const Text& a, const Text& b) { return source_key(a) == source_key(b); }},
    {&Contact::also, same_folded},
    {&Contact::email,
     [](const Text& a, const Text& b) { return address_key(a) == address_key(b); }},
    {&Contact::phone, [](const Text& a, const Text& b) { return model::same_number(a, b); }},
    {&Contact::address,
     [](const Text& a, const Text& b) { return base::words(a) == base::words(b); }},
    {&Contact::url,
     [](const Text& a, const Text& b) { return model::plain_page(a) == model::plain_page(b); }},
    {&Contact::tags, same_folded},
    {&Contact::knows, [](const Text& a, const Text& b) { return a == b; }},
};

class Comparison {
 public:
  Comparison(const Contact& have, const std::vector<model::Interaction>& written,
             const Contact& record, const KnownPeople& people, const model::Settings& settings,
             bool theirs, bool day_is_enough)
      : have_(have),
        written_(written),
        record_(record),
        people_(people),
        settings_(settings),
        theirs_(theirs),
        day_is_enough_(day_is_enough),
        noted_(written.size(), false) {}

  Gains take() {
    for (const TextKey& key : text_keys) compare_text(key);
    compare_post();
    compare_whole("cadence", &Contact::cadence, cadence_text);
    compare_whole("since", &Contact::since, day_text);
    compare_whole("snooze", &Contact::snooze, day_text);
    if (have_.warmth == std::nullopt) gains_.more.warmth = record_.warmth;
    if (have_.reviewed == std::nullopt) gains_.more.reviewed = record_.reviewed;
    for (const ListKey& key : list_keys) compare_list(key);
    compare_dates();
    add_missing(&Contact::needs, [](const auto& a, const auto& b) { return same_what(a, b); });
    add_missing(&Contact::follow_ups,
                [](const auto& a, const auto& b) { return same_what(a, b) && a.due == b.due; });
    add_missing(&Contact::past, [&](const auto& a, const auto& b) {
      return people_.organisation_key(a.org) == people_.organisation_key(b.org) &&
             a.title == b.title;
    });
    add_interactions();
    return std::move(gains_);
  }

 private:
  static Text cadence_text(const model::Cadence& cadence) {
    Texts rules;
    for (const model::Rule& rule : cadence.rules) rules.push_back(model::to_text(rule));
    return rules.empty() ? "none" : base::join(rules, ", ");
  }
  static Text day_text(const base::Date& day) { return base::iso(day); }

  /// A block text ends in a line break.
  template <typename T>
  static bool same_what(const T& one, const T& other) {
    return base::trim(one.what) == base::trim(other.what);
  }

  void differ(const char* key, const Text& here, const Text& there) {
    note(key, here, there, false);
  }
  void replace(const char* key, const Text& here, const Text& there) {
    note(key, here, there, true);
  }

  /// Of several lines the first that differ.
  void note(const char* key, const Text& here, const Text& there, bool taken) {
    const Texts ours = base::split(here, '\n'), theirs = base::split(there, '\n');
    std::size_t line = 0;
    while (line < ours.size() && line < theirs.size() && ours[line] == theirs[line]) ++line;
    const auto shown = [&](const Texts& lines) {
      return line < lines.size() ? base::one_line(lines[line]) : Text();
    };
    gains_.differences.push_back({key, shown(ours), shown(theirs), taken});
  }

  void compare_text(const TextKey& key) {
    const Text &here = have_.*key.member, &there = record_.*key.member;
    if (there.empty() || base::trim(here) == base::trim(there)) return;
    if (here.empty()) {
      const bool made_of_id = key.member == &Contact::uid && there == card_uid(have_);
      if (!made_of_id) gains_.more.*key.member = there;
    } else if (says_the_same(key, here, there)) {
      return;
    } else if (theirs_) {
      gains_.more.*key.member = there;
      if (key.member == &Contact::name) gains_.more.also.push_back(here);
      replace(key.name, here, there);
      gains_.replaced.emplace_back(key.name);
    } else {
      differ(key.name, here, there);
    }
  }

  bool says_the_same(const TextKey& key, const Text& here, const Text& there) const {
    if (key.member == &Contact::uid) return true;  // of another world; it isn't ours to say
    if (key.member == &Contact::about) return says_so(here, there);
    if (same_folded(here, there)) return true;
    const auto same = [&](const Text& also) { return same_folded(also, there); };
    return key.member == &Contact::name && std::ranges::any_of(have_.also, same);
  }

  void compare_post() {
    const Text &here = people_.organisation_key(have_.org),
               &there = people_.organisation_key(record_.org);
    const bool left = std::ranges::any_of(have_.past, [&](const model::Past& post) {
      return people_.organisation_key(post.org) == there;
    });
    if (!here.empty() && !there.empty() && here != there) {
      if (!left) gains_.moved = JobChange{have_.org, have_.title, record_.org, record_.title};
      return;
    }
    if (here.empty() && !there.empty() && !left) gains_.more.org = record_.org;
    compare_text({"title", &Contact::title});
  }

  template <typename T>
  void compare_whole(const char* name, std::optional<T> Contact::*member, Text (*text)(const T&)) {
    const std::optional<T>&here = have_.*member, &there = record_.*member;
    if (!there || here == there) return;
    if (!here) {
      gains_.more.*member = there;
    } else if (theirs_) {
      gains_.more.*member = there;
      replace(name, text(*here), text(*there));
      gains_.replaced.emplace_back(name);
    } else {
      differ(name, text(*here), text(*there));
    }
  }

  void compare_list(const ListKey& key) {
    Texts& more = gains_.more.*key.member;
    for (const Text& there : record_.*key.member) {
      const auto same = [&](const Text& here) { return here == there || key.same(here, there); };
      if (more.size() + (have_.*key.member).size() >= most_items) return;
      const bool is_name =
          key.member == &Contact::also && (same_folded(have_.name, there) || there == have_.id ||
                                           there.starts_with(have_.id + "."));
      if (!is_name && std::ranges::none_of(have_.*key.member, same) &&
          std::ranges::none_of(more, same))
        more.push_back(there);
    }
  }

  static bool same_kind(const model::Anniversary& one, const model::Anniversary& other) {
    if (model::is_birthday(one.what) && model::is_birthday(other.what)) return true;
    return same_folded(one.what, other.what);
  }

  void compare_dates() {
    for (const model::Anniversary& there : record_.dates) {
      const auto same_day = [&](const model::Anniversary& here) {
        return same_kind(here, there) && here.date.month == there.date.month &&
               here.date.day == there.date.day;
      };
      const auto birthday = [&](const model::Anniversary& here) {
        return model::is_birthday(there.what) && model::is_birthday(here.what);
      };
      const auto same = std::ranges::find_if(have_.dates, same_day);
      if (same != have_.dates.end()) {
        if (there.year && !same->year && !same->date.year)
          gains_.years.push_back(
              {static_cast<std::size_t>(same - have_.dates.begin()), *there.year});
        if (there.year && same->year && *there.year != *same->year)
          differ(same->what.c_str(), std::to_string(*same->year), std::to_string(*there.year));
        continue;
      }
      const auto other = std::ranges::find_if(have_.dates, birthday);
      if (other == have_.dates.end()) {
        gains_.more.dates.push_back(there);
      } else {
        differ("birthday", base::to_text(other->date), base::to_text(there.date));
      }
    }
  }

  template <typename T, typename Same>
  void add_missing(std::vector<T> Contact::*member, Same same) {
    for (const T& there : record_.*member) {
      const auto is_there = [&](const T& here) { return same(here, there); };
      if (std::ranges::none_of(have_.*member, is_there) &&
          std::ranges::find(gains_.more.*member, there) == (gains_.more.*member).end())
        (gains_.more.*member).push_back(there);
    }
  }

  /// What two touches share that are one: the day, the way it went, and the channel.
  Text place_of(const model::Interaction& touch) const {
    return fmt::format("{}{}{}{}", touch.date.days, touch.from_them ? '<' : '>',
                       touch.reached ? '+' : '-',
                       touch.channel.empty() ? settings_.default_channel : touch.channel);
  }

  /// Two touches have the same text if they are equal.
  static Text whole_text(const model::Interaction& touch) {
    return base::join(
        {touch.channel, touch.by, touch.intent, touch.note, touch.next ? "=" + *touch.next : "",
         touch.sent, base::join(touch.introduced, " "), touch.message_id, touch.event,
         fmt::format("{}{}{}", touch.date.days, touch.from_them, touch.reached)},
        Text(1, '\0'));
  }

  static bool says_so(const Text& here, const Text& there) {
    if (here.find(there) != Text::npos) return true;
    return base::join(base::words(here), " ").find(base::join(base::words(there), " ")) !=
           Text::npos;
  }

  /// Whether it is one of those in the file of the same day. Of one without a note there, this
  /// one's is kept for it.
  bool is_among(const std::vector<std::size_t>& same_day, const model::Interaction& there) {
    const bool by_id = !there.message_id.empty() || !there.event.empty();
    for (const std::size_t i : same_day) {
      const model::Interaction& here = written_[i];
      if (by_id || day_is_enough_ || there.note.empty() || says_so(here.note, there.note))
        return true;
      if (here.note.empty() && !noted_[i]) {
        noted_[i] = true;
        gains_.notes.push_back({i, there.date, there.note});
        return true;
      }
    }
    return false;
  }

  /// By sets: calls and messages come in by ten thousands.
  void add_interactions() {
    if (record_.interactions.empty()) return;
    std::unordered_map<Text, std::vector<std::size_t>> places;
    std::unordered_set<Text> message_ids, texts;
    std::unordered_map<Text, std::size_t> events;
    for (std::size_t i = 0; i < written_.size(); ++i) {
      const model::Interaction& here = written_[i];
      places[place_of(here)].push_back(i);
      if (!here.message_id.empty()) message_ids.insert(here.message_id);
      if (!here.event.empty()) events.emplace(here.event, i);
    }
    for (const model::Interaction& here : have_.interactions) texts.insert(whole_text(here));
    for (const model::Interaction& there : record_.interactions) {
      if (message_ids.contains(there.message_id)) continue;
      if (const auto event = events.find(there.event); event != events.end()) {
        const base::Date day = written_[event->second].date;
        if (day != there.date) differ("interactions", base::iso(day), base::iso(there.date));
        continue;
      }
      const auto same_day = places.find(place_of(there));
      if (same_day != places.end() && is_among(same_day->second, there)) continue;
      if (texts.insert(whole_text(there)).second) gains_.more.interactions.push_back(there);
    }
    std::ranges::stable_sort(gains_.more.interactions, {}, &model::Interaction::date);
  }

  const Contact& have_;
  const std::vector<model::Interaction>& written_;
  const Contact& record_;
  const KnownPeople& people_;
  const model::Settings& settings_;
  bool theirs_, day_is_enough_;
  std::vector<bool> noted_;  ///< by the place in written_: its note comes from this record
  Gains gains_;
};

template <typename T>
void append(std::vector<T>& to, const std::vector<T>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

}  // namespace

Gains gains(const Contact& have, const std::vector<model::Interaction>& written,
            const Contact& record, const KnownPeople& people, const model::Settings& settings,
            bool theirs, bool day_is_enough) {
  return Comparison(have, written, record, people, settings, theirs, day_is_enough).take();
}

bool stands_there(const Contact& have, const Contact& record) {
  const auto same_text = [&](Text Contact::*key) {
    return (record.*key).empty() || base::trim(have.*key) == base::trim(record.*key);
  };
  const auto all_there = [&](auto key) {
    return std::ranges::all_of(record.*key, [&](const auto& one) {
      return std::ranges::find(have.*key, one) != (have.*key).end();
    });
  };
  const auto same = [&](auto key) { return !(record.*key) || have.*key == record.*key; };
  return record.interactions.empty() && same_text(&Contact::org) && same_text(&Contact::title) &&
         std::ranges::all_of(text_keys,
                             [&](const TextKey& key) { return same_text(key.member); }) &&
         std::ranges::all_of(list_keys,
                             [&](const ListKey& key) { return all_there(key.member); }) &&
         same(&Contact::cadence) && same(&Contact::since) && same(&Contact::snooze) &&
         same(&Contact::warmth) && same(&Contact::reviewed) && all_there(&Contact::dates) &&
         all_there(&Contact::needs) && all_there(&Contact::follow_ups) && all_there(&Contact::past);
}

void take(Contact& have, const Gains& gains) {
  const Contact& more = gains.more;
  const auto fill = [](auto& to, const auto& from, bool there) {
    if (there) to = from;
  };
  for (const TextKey& key : text_keys)
    fill(have.*key.member, more.*key.member, !(more.*key.member).empty());
  fill(have.org, more.org, !more.org.empty());
  fill(have.title, more.title, !more.title.empty());
  fill(have.cadence, more.cadence, more.cadence.has_value());
  fill(have.since, more.since, more.since.has_value());
  fill(have.snooze, more.snooze, more.snooze.has_value());
  fill(have.warmth, more.warmth, more.warmth.has_value());
  fill(have.reviewed, more.reviewed, more.reviewed.has_value());
  for (const ListKey& key : list_keys) append(have.*key.member, more.*key.member);
  append(have.dates, more.dates);
  append(have.needs, more.needs);
  append(have.follow_ups, more.follow_ups);
  append(have.past, more.past);
  if (more.interactions.empty()) return;
  append(have.interactions, more.interactions);
  std::ranges::stable_sort(have.interactions, {}, &model::Interaction::date);
}

}  // namespace nurture::exchange
