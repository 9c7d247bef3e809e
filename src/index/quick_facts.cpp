// Facts from bytes: one row a key, each passing its value and keeping what the agenda needs of it.
//
// The rows are those of model/schema (a test holds them together); a key without a row is doubted,
// and so are values that the codec or the settings would have a word to say about.
#include "index/quick_facts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <span>
#include <utility>
#include <variant>

#include "base/text.hpp"
#include "index/quick_values.hpp"

namespace nurture::index {
namespace {

using model::Settings;

/// Below what the reader's bounds on bytes and nodes could refuse.
constexpr std::size_t most_quick_bytes = 1u << 17;

/// One contact under way.
struct Quick {
  QuickValues values;
  const model::ChannelTable& channels;
  base::Date today;
  QuickContact& contact;
  const Settings& settings = channels.settings();

  // The item at hand of the list at hand.
  model::Anniversary date{};
  model::Need need{};
  model::FollowUp follow_up{};
  model::Past past{};
  model::Touch touch{};

  std::array<std::string_view, 8> own_keys{};  ///< x-… ones so far
  std::size_t own_count = 0;
};

struct Row {
  constexpr Row(std::string_view name, bool (*to_take)(Quick&)) : key(name), take(to_take) {}

  yaml::Key key;
  bool (*take)(Quick&);
};

bool pass_text(Quick& quick) {
  return quick.values.pass_text();
}

bool pass_texts(Quick& quick) {
  return quick.values.pass_texts();
}

bool known_owner(const Quick& quick, std::string_view name) {
  const auto& owners = quick.settings.owners;
  return name.empty() || owners.empty() || owners.contains(name);
}

/// A user's own key at the top of the file: a scalar, and none of those before.
bool take_own_key(Quick& quick, std::string_view key) {
  constexpr std::size_t longest = 64;
  auto& known = quick.own_keys;
  const bool own = key.starts_with("x-") && key.size() <= longest && yaml::is_plain_key(key) &&
                   quick.values.column() == 0;
  if (!own || quick.own_count == known.size()) return false;
  if (std::find(known.begin(), known.end(), key) != known.end()) return false;
  known.at(quick.own_count++) = key;
  return quick.values.absent() || quick.values.pass_text();
}

/// The place of the line's key, looked for from `cursor` on: files follow the table's order.
std::size_t find_row(std::span<const Row> rows, std::size_t cursor, std::string_view content) {
  const auto front = yaml::front(content);
  for (std::size_t place = cursor; place < rows.size(); ++place) {
    if (rows[place].key.begins(content, front)) return place;
  }
  for (std::size_t place = 0; place < cursor; ++place) {
    if (rows[place].key.begins(content, front)) return place;
  }
  return rows.size();
}

/// A block map that begins on this line; its first row is the one that must be there.
bool take_map(Quick& quick, std::span<const Row> rows) {
  const std::size_t column = quick.values.column();
  std::uint64_t seen = 0;
  std::uint64_t there = 0;
  std::size_t cursor = 0;
  do {
    const std::size_t place = find_row(rows, cursor, quick.values.lines().content());
    if (place == rows.size()) {
      const auto key = quick.values.key();
      if (!key || !take_own_key(quick, *key)) return false;
      continue;
    }
    const std::uint64_t bit = std::uint64_t{1} << place;
    if ((seen & bit) != 0 || !quick.values.enter(rows[place].key)) return false;
    seen |= bit;
    cursor = place + 1;
    if (quick.values.absent()) continue;
    there |= bit;
    if (!rows[place].take(quick)) return false;
  } while (quick.values.more_keys());
  const auto& lines = quick.values.lines();
  return (there & 1) != 0 && (lines.at_end() || lines.indent() < column);
}

/// 1985; any other number is for the codec to judge.
std::optional<int> plain_year(std::string_view text) {
  const auto year = text.size() == 4 ? base::parse_period(text) : std::nullopt;
  return year ? std::optional(base::civil(year->first).year) : std::nullopt;
}

constexpr std::array date_rows{
    Row{"date",
        [](Quick& quick) {
          return quick.values.parsed(quick.date.date, base::parse_calendar_day);
        }},
    Row{"what", [](Quick& quick) { return quick.values.text(quick.date.what); }},
    Row{"year", [](Quick& quick) { return quick.values.parsed(quick.date.year, plain_year); }},
    Row{"lead",
        [](Quick& quick) { return quick.values.parsed(quick.date.lead, base::parse_interval); }},
};

bool take_dates(Quick& quick) {
  return quick.values.each_map([&quick] {
    quick.date = {};
    if (!take_map(quick, date_rows)) return false;
    quick.contact.facts.dates.push_back(std::move(quick.date));
    return true;
  });
}

/// The texts of a list but empty ones, as the codec leaves them out.
template <typename Text>
bool take_texts(Quick& quick, std::vector<Text>& to) {
  return quick.values.each_text([&to](std::string_view text) {
    if (!text.empty()) to.emplace_back(text);
    return true;
  });
}

constexpr std::array need_rows{
    Row{"what", [](Quick& quick) { return quick.values.visible_text(quick.need.what); }},
    Row{"status",
        [](Quick& quick) {
          return quick.values.parsed(quick.need.status, model::parse_need_status);
        }},
    Row{"when",
        [](Quick& quick) { return quick.values.parsed(quick.need.when, base::parse_period); }},
    Row{"obstacle", [](Quick& quick) { return quick.values.text(quick.need.obstacle); }},
    Row{"competitor", [](Quick& quick) { return quick.values.text(quick.need.competitor); }},
    Row{"noted", [](Quick& quick) { return quick.values.day(quick.need.noted); }},
    Row{"closed", [](Quick& quick) { return quick.values.day(quick.need.closed); }},
};

bool take_needs(Quick& quick) {
  return quick.values.each_map([&quick, number = 0]() mutable {
    quick.need = {};
    if (!take_map(quick, need_rows)) return false;
    model::add(quick.contact.facts, quick.need, ++number, quick.today);
    return true;
  });
}

/// One of the settings' channels, or several, which a touch can be on.
bool take_by(Quick& quick) {
  auto& by = quick.follow_up.by;
  const auto known = [&](const std::string& name) { return quick.channels.find(name) != nullptr; };
  return take_texts(quick, by) && std::all_of(by.begin(), by.end(), known) &&
         model::answerable(quick.settings, by);
}

constexpr std::array follow_up_rows{
    Row{"due", [](Quick& quick) { return quick.values.day(quick.follow_up.due); }},
    Row{"what", [](Quick& quick) { return quick.values.text(quick.follow_up.what); }},
    Row{"by", take_by},
    Row{"programme", [](Quick& quick) { return quick.values.text(quick.follow_up.programme); }},
    Row{"done", [](Quick& quick) { return quick.values.day(quick.follow_up.done); }},
    Row{"withdrawn", [](Quick& quick) { return quick.values.day(quick.follow_up.withdrawn); }},
};

bool take_follow_ups(Quick& quick) {
  return quick.values.each_map([&quick, number = 0]() mutable {
    quick.follow_up = {};
    if (!take_map(quick, follow_up_rows)) return false;
    model::add(quick.contact.facts, quick.follow_up, ++number, quick.today);
    return true;
  });
}

constexpr std::array past_rows{
    Row{"org", [](Quick& quick) { return quick.values.visible_text(quick.past.org); }},
    Row{"title", [](Quick& quick) { return quick.values.text(quick.past.title); }},
    Row{"until",
        [](Quick& quick) { return quick.values.parsed(quick.past.until, base::parse_period); }},
    Row{"successor", [](Quick& quick) { return quick.values.text(quick.past.successor); }},
};

bool take_past(Quick& quick) {
  return quick.values.each_map([&quick] {
    quick.past = {};
    if (!take_map(quick, past_rows)) return false;
    quick.contact.facts.past.push_back(std::move(quick.past));
    return true;
  });
}

bool take_reached(Quick& quick) {
  std::string_view word;
  if (!quick.values.view(word)) return false;
  quick.touch.reached = word == "true";
  return quick.touch.reached || word == "false";
}

bool take_from(Quick& quick) {
  std::string_view word;
  quick.touch.from_them = true;
  return quick.values.view(word) && word == "them";
}

bool take_intent(Quick& quick) {
  std::string_view word;
  return quick.values.view(word) && (word == "give" || word == "ask" || word == "social");
}

constexpr std::array touch_rows{
    Row{"date", [](Quick& quick) { return quick.values.day(quick.touch.date); }},
    Row{"channel", [](Quick& quick) { return quick.values.view(quick.touch.channel); }},
    Row{"reached", take_reached},
    Row{"from", take_from},
    Row{"by",
        [](Quick& quick) {
          return quick.values.view(quick.touch.by) && known_owner(quick, quick.touch.by);
        }},
    Row{"intent", take_intent},
    Row{"sent", pass_text},
    Row{"introduced", pass_texts},
    Row{"message_id", pass_text},
    Row{"event", pass_text},
    Row{"note", pass_text},
    Row{"next", pass_text},
};

/// Adds the touch at hand. Its channel is looked up in the settings unless the tally had it before:
/// people have few channels.
bool keep_touch(Quick& quick) {
  const auto& last = quick.contact.touches.last;
  const auto before = last.size();
  const auto& channel = quick.touch.channel;
  model::add(quick.contact.touches, quick.touch, quick.channels, quick.today);
  const bool had = quick.touch.reached && quick.touch.date <= quick.today && last.size() == before;
  return had || channel.empty() || quick.channels.find(channel) != nullptr;
}

bool take_interactions(Quick& quick) {
  const bool taken = quick.values.each_map([&quick] {
    quick.touch = {};
    return take_map(quick, touch_rows) && keep_touch(quick);
  });
  if (taken) model::add(quick.contact.facts, quick.contact.touches);
  return taken;
}

/// One of the settings' names, or none.
bool take_known(Quick& quick, const std::vector<std::string>& known, std::string& to) {
  return quick.values.text(to) &&
         (to.empty() || std::find(known.begin(), known.end(), to) != known.end());
}

bool take_level(Quick& quick) {
  return take_known(quick, quick.settings.levels, quick.contact.facts.level);
}

bool take_role(Quick& quick) {
  return take_known(quick, quick.settings.roles, quick.contact.facts.role);
}

/// 0.85; any other number is for the codec to judge.
std::optional<double> plain_share(std::string_view text) {
  double share = 0;
  const auto* const end = text.data() + text.size();
  const auto [stop, flaw] = std::from_chars(text.data(), end, share);
  const bool plain = !text.empty() && text.find_first_not_of("0123456789.") == text.npos;
  return plain && flaw == std::errc() && stop == end && share <= 1 ? std::optional(share)
                                                                   : std::nullopt;
}

bool take_owner(Quick& quick) {
  return quick.values.text(quick.contact.facts.owner) &&
         known_owner(quick, quick.contact.facts.owner);
}

bool take_rating(Quick& quick) {
  std::string& rating = quick.contact.facts.rating;
  return quick.values.text(rating) && (rating.empty() || rating == model::undecided ||
                                       model::find_rating(quick.settings, rating) != nullptr);
}

/// A rule that there is nothing to say of.
bool take_rule(const Settings& settings, std::string_view text, model::Cadence& cadence) {
  auto read = model::parse_rule(text);
  auto* const rule = std::get_if<model::Rule>(&read);
  if (rule == nullptr) return false;
  const auto known = [&](const std::string& name) { return settings.channels.contains(name); };
  if (!std::all_of(rule->channels.begin(), rule->channels.end(), known) ||
      !model::answerable(settings, rule->channels)) {
    return false;
  }
  cadence.rules.push_back(std::move(*rule));
  return true;
}

bool take_cadence(Quick& quick) {
  model::Cadence cadence;
  int items = 0;
  bool none = false;
  const bool taken = quick.values.each_text([&](std::string_view text) {
    ++items;
    none = none || text == "none";
    return none || take_rule(quick.settings, text, cadence);
  });
  if (!taken || items == 0 || (none && items > 1)) return false;
  quick.contact.facts.cadence = std::move(cadence);
  return true;
}

constexpr std::array contact_rows{
    Row{"name", [](Quick& quick) { return quick.values.visible_text(quick.contact.facts.name); }},
    Row{"uid", [](Quick& quick) { return quick.values.view(quick.contact.names.uid); }},
    Row{"source", pass_texts},
    Row{"also", [](Quick& quick) { return take_texts(quick, quick.contact.names.also); }},
    Row{"formerly", [](Quick& quick) { return take_texts(quick, quick.contact.names.formerly); }},
    Row{"org", [](Quick& quick) { return quick.values.text(quick.contact.facts.org); }},
    Row{"title", [](Quick& quick) { return quick.values.text(quick.contact.facts.title); }},
    Row{"level", take_level},
    Row{"role", take_role},
    Row{"owner", take_owner},
    Row{"rating", take_rating},
    Row{"cadence", take_cadence},
    Row{"segment", [](Quick& quick) { return quick.values.text(quick.contact.facts.segment); }},
    Row{"email", [](Quick& quick) { return take_texts(quick, quick.contact.names.email); }},
    Row{"phone", pass_texts},
    Row{"address", pass_texts},
    Row{"timezone", pass_text},
    Row{"url", pass_texts},
    Row{"tags", [](Quick& quick) { return take_texts(quick, quick.contact.facts.tags); }},
    Row{"about", pass_text},
    Row{"since", [](Quick& quick) { return quick.values.day(quick.contact.facts.since); }},
    Row{"added", [](Quick& quick) { return quick.values.day(quick.contact.facts.added); }},
    Row{"met", pass_text},
    Row{"referred_by",
        [](Quick& quick) { return quick.values.view(quick.contact.names.referred_by); }},
    Row{"knows", [](Quick& quick) { return take_texts(quick, quick.contact.names.knows); }},
    Row{"warmth",
        [](Quick& quick) { return quick.values.parsed(quick.contact.facts.warmth, plain_share); }},
    Row{"reviewed", [](Quick& quick) { return quick.values.day(quick.contact.facts.reviewed); }},
    Row{"dates", take_dates},
    Row{"needs", take_needs},
    Row{"follow_ups", take_follow_ups},
    Row{"snooze", [](Quick& quick) { return quick.values.day(quick.contact.facts.snooze); }},
    Row{"past", take_past},
    Row{"archived", [](Quick& quick) { return quick.values.day(quick.contact.facts.archived); }},
    Row{"interactions", take_interactions},
};

}  // namespace

bool quick_contact(std::string_view bytes, std::string_view id, const model::ChannelTable& channels,
                   base::Date today, QuickContact& contact) {
  // Where the settings are flawed, what they don't know is not what it seems.
  if (channels.find(channels.settings().default_channel) == nullptr) return false;
  if (bytes.size() > most_quick_bytes || !contact.lines.take(bytes)) return false;
  model::clear(contact.facts);
  model::clear(contact.touches);
  auto& names = contact.names;
  for (auto* list : {&names.also, &names.formerly, &names.email, &names.knows}) list->clear();
  names.referred_by = {};
  names.uid = {};
  contact.facts.id = id;
  Quick quick{QuickValues(bytes, contact.lines), channels, today, contact};
  const auto& lines = quick.values.lines();
  if (lines.at_end() || lines.indent() != 0 || !take_map(quick, contact_rows)) return false;
  names.name = contact.facts.name;
  names.added = contact.facts.added;
  return true;
}

}  // namespace nurture::index
