// `why`: each rule and number behind a person's place in the agenda, and where each stands.
#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "base/text.hpp"
#include "render/entry.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"
#include "render/person.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;
using cadence::Explanation;
using cadence::Kind;
using cadence::Occasion;
using cadence::Origin;
using cadence::RuleReason;

constexpr Block why_block{1, 13};
constexpr std::size_t most_before = 5;

struct WhyPage {
  const model::Contact& contact;
  const Explanation& why;
  const Places& places;
  const model::Book& book;
  Date today;
  const Style& style;
};

std::string at(const std::string& place) {
  return place.empty() ? "" : fmt::format(" ({})", clean(place));
}

std::string day(const WhyPage& page, Date date) {
  return base::short_form(date, page.today);
}

std::string line(const WhyPage& page, std::string_view label, std::string_view text) {
  return labelled(page.style, why_block, label, text);
}

std::string rules_of(const model::Cadence& cadence) {
  std::vector<std::string> rules;
  for (const model::Rule& rule : cadence.rules) rules.push_back(clean(model::to_text(rule)));
  return rules.empty() ? "none" : base::join(rules, "; ");
}

/// Whose agenda it is, where that isn't the one asked about.
std::string agenda_name(const WhyPage& page) {
  return page.why.agenda_of ? fmt::format("{}'s agenda", clean(*page.why.agenda_of))
                            : "today's agenda";
}

/// For whom someone stands on the agenda, or with whom an organisation does.
std::string beside(const WhyPage& page) {
  const auto& due = *page.why.due;
  const bool for_itself = !due.organisation.empty();
  if (!page.why.who.organisation)
    return for_itself ? " for " + clean(model::organisation_name(page.book, due.organisation)) : "";
  if (!for_itself) return " with " + name_of(due.contact, page.book);
  return due.contact.empty() ? "" : " through " + name_of(due.contact, page.book);
}

/// An organisation without a cadence, needs, dates and follow-ups of its own.
bool is_empty(const WhyPage& page) {
  const Explanation& why = page.why;
  return why.who.organisation && !why.due && why.rules.empty() && why.coming.empty();
}

/// "on today's agenda, 3rd in line"; "due next on 12 December".
std::string verdict(const WhyPage& page) {
  const Explanation& why = page.why;
  if (why.archived) return "archived, so never due";
  if (is_empty(page)) return "nothing is due for the organisation itself, only with its people";
  if (why.due && why.due->early)
    return why.listed ? "on today's agenda ahead of time: there is room"
                      : "could be brought forward, but there is no room today";
  if (why.due && !why.listed && !base::is_workday(page.book.settings.calendar, page.today))
    return "due; today is not a working day" +
           (why.comes ? ", so on the agenda of " + base::long_form(*why.comes)
                      : std::string(": nurture due --all"));
  if (why.due && why.listed)
    return fmt::format("on {}{}, {} in line", agenda_name(page), beside(page), ordinal(why.place));
  if (why.due)
    return fmt::format("due{}, {} in line, after those who fit the day: nurture due --all",
                       beside(page), ordinal(why.place));
  const std::optional<Date> next = next_due(why);
  if (!next) return why.undecided ? "undecided: not due by a rule until rated" : "never due";
  return "not due until " + day_and_distance(*next, page.today);
}

/// "A (contacts/ada.yaml:3) → every 3 weeks (nurture.yaml:4)".
std::string rating_text(const WhyPage& page) {
  const Explanation& why = page.why;
  std::string text = clean(why.rating);
  if (why.origin == Origin::organisation_rating) {
    const std::string org = model::organisation_name(page.book, page.contact.org);
    text += fmt::format(", {}'s{}", clean(org), at(page.places.organisation_rating));
  } else if (why.origin == Origin::default_rating) {
    text += ", the default" + at(page.places.default_rating);
  } else {
    text += at(page.places.rating);
  }
  const model::Rating* rating = model::find_rating(page.book.settings, why.rating);
  if (why.origin == Origin::contact_cadence) return text + ": it breaks ties in the order";
  if (rating == nullptr) return text;
  return fmt::format("{} → {}{}", text, rules_of(rating->cadence), at(page.places.settings_rating));
}

std::string cadence_lines(const WhyPage& page) {
  const bool own = page.why.origin == Origin::contact_cadence;
  std::string out;
  if (page.why.who.organisation)
    return page.contact.cadence ? line(page, "cadence",
                                       rules_of(*page.contact.cadence) + at(page.places.cadence) +
                                           ", its own; a touch with any of its people answers it")
                                : out;
  if (own && page.contact.cadence)
    out += line(page, "cadence",
                rules_of(*page.contact.cadence) + at(page.places.cadence) +
                    ", their own; it replaces the rating's");
  if (!page.why.rating.empty() && !page.why.undecided && !(own && page.places.rating.empty()))
    out += line(page, "rating", rating_text(page));
  return out;
}

/// What a rule counts from: "last call, 15 October", or "no meeting yet: added 1 November (…)".
std::string start_of(const WhyPage& page, const RuleReason& reason) {
  if (reason.answered) {
    const std::string channel = reason.channel.empty() ? "touch" : clean(reason.channel);
    return fmt::format("last {}, {}", channel, day(page, *reason.answered));
  }
  const std::string missing =
      reason.rule.channels.empty() ? "touch" : base::join(reason.rule.channels, " or ");
  std::string text = fmt::format("no {} yet", clean(missing));
  if (!reason.counts_from) return text;
  std::string place;
  if (reason.counts_from_key == "since") place = page.places.since;
  if (reason.counts_from_key == "added") place = page.places.added;
  const std::string key =
      reason.counts_from_key == "interactions" ? "the first interaction" : reason.counts_from_key;
  return fmt::format("{}: {} {}{}", text, key, day(page, *reason.counts_from), at(place));
}

/// What holds a rule, else how much of what they may they have waited: what the order goes by.
std::string waiting(const WhyPage& page, const RuleReason& reason) {
  if (reason.from > page.today && reason.held == cadence::Held::promise)
    return "; waits for the promise of " + day(page, reason.from);
  if (reason.from > page.today) return {};
  return fmt::format("; waited {} of {} days", std::max(0, page.today - reason.waits_from),
                     std::max(1, reason.latest - reason.waits_from));
}

/// "last call, 15 October + 4 weeks = 12 November; latest 26 November".
std::string sum_of(const WhyPage& page, const RuleReason& reason) {
  std::string text = fmt::format("{} + {} = {}", start_of(page, reason),
                                 base::to_text(reason.rule.every), day(page, reason.falls_on));
  if (reason.due != reason.falls_on) {
    const char* how = reason.moved == 0     ? "moved to"
                      : reason.need.empty() ? "after the snooze"
                                            : "not before";
    text += fmt::format(", {} {}", how, base::long_form(reason.due));
  }
  const base::Interval latest = reason.rule.latest.value_or(base::twice(reason.rule.every));
  const std::string span = reason.latest_by_touch
                               ? "last touch + " + base::to_text(reason.rule.every)
                               : base::to_text(latest);
  text += fmt::format("; latest {} ({})", day(page, reason.latest), span);
  return text + waiting(page, reason);
}

std::string rule_lines(const WhyPage& page) {
  std::string out;
  const bool several = page.why.rules.size() > 1;
  for (const RuleReason& reason : page.why.rules) {
    const std::string rule = clean(model::to_text(reason.rule));
    if (!reason.need.empty())
      out += line(page, "need",
                  fmt::format("\"{}\" is within {} of its time{}: {} holds, too",
                              clean(reason.need), base::to_text(page.book.settings.need_lead),
                              at(page.places.need_lead), rule));
    const std::string head = several && reason.need.empty() ? rule + ": " : "";
    out += line(page, "due", head + sum_of(page, reason));
  }
  return out;
}

/// What a first touch is counted from: the later of `since` and `added`.
std::string first_touch_text(const WhyPage& page, const Occasion& occasion) {
  const std::optional<Date>& since = page.contact.since;
  const std::optional<Date>& added = page.contact.added;
  if (!since && !added) return "no touch yet, and neither since nor added is set: today";
  const bool by_since = since >= added;  // one that isn't set is before any
  const Date from = by_since ? *since : *added;
  return fmt::format("no touch yet: {} {}{} + {}{} = {}", by_since ? "since" : "added",
                     day(page, from), at(by_since ? page.places.since : page.places.added),
                     base::to_text(page.book.settings.first_touch), at(page.places.first_touch),
                     day(page, occasion.due));
}

/// A need's sum; once its time has come, what it asks.
std::string need_text(const WhyPage& page, const Occasion& occasion, const std::string& why) {
  if (!occasion.when || occasion.due >= occasion.when->first) return why;
  return fmt::format("{}, {}: {} − {}{} = {}", clean(occasion.text),
                     distance(occasion.when->first, page.today), day(page, occasion.when->first),
                     base::to_text(page.book.settings.need_lead), at(page.places.need_lead),
                     day(page, occasion.due));
}

std::string label_of(const Occasion& occasion) {
  return occasion.kind == Kind::first ? "first touch" : kind_name(occasion.kind);
}

/// A reason whose first word the label has said already: "follow-up due today", "need: a new ERP".
std::string behind_label(std::string why, const std::string& label) {
  if (why.starts_with(label + ": ")) why.erase(0, label.size() + 2);
  if (why.starts_with(label + " ")) why.erase(0, label.size() + 1);
  return why;
}

std::string occasion_text(const WhyPage& page, const Occasion& occasion) {
  cadence::Due alone;  // the wording of a reason looks at the line for what is early only
  alone.contact = page.why.who.id;
  const std::string why =
      behind_label(clean(reason(occasion, alone, page.book, page.today).text), label_of(occasion));
  if (occasion.kind == Kind::first) return first_touch_text(page, occasion);
  if (occasion.kind == Kind::need) return need_text(page, occasion, why);
  if (occasion.kind == Kind::follow_up) return why + "; on the agenda until it is done";
  return fmt::format("{}; on the agenda since {}", why, day(page, occasion.due));
}

/// The occasions that no rule above has told already.
/// What stands in a person's line for their organisation, and where it is explained.
std::string organisation_lines(const WhyPage& page) {
  std::string out;
  if (!page.why.due || page.why.who.organisation) return out;
  for (const Occasion& one : page.why.due->occasions) {
    if (one.organisation.empty()) continue;
    out += line(page, "org",
                fmt::format("{}: {}: nurture why {}",
                            clean(model::organisation_name(page.book, one.organisation)),
                            clean(reason(one, *page.why.due, page.book, page.today).text),
                            clean(base::shell_id(one.organisation))));
  }
  return out;
}

std::string occasion_lines(const WhyPage& page) {
  std::string out;
  for (const Occasion& occasion : page.why.standing) {
    if (occasion.kind == Kind::cadence) continue;
    out += line(page, label_of(occasion), occasion_text(page, occasion));
  }
  return out + organisation_lines(page);
}

std::string hold_lines(const WhyPage& page) {
  std::string out;
  if (page.why.archived)
    out +=
        line(page, "archived", "since " + day(page, *page.why.archived) + at(page.places.archived));
  if (page.why.snooze)
    out += line(page, "snooze",
                fmt::format("until {}{}: until then only follow-ups, dates and needs are due",
                            day(page, *page.why.snooze), at(page.places.snooze)));
  if (page.why.undecided)
    out += line(page, "rating",
                fmt::format("undecided{}: until rated, only follow-ups and needs are due",
                            at(page.places.rating)));
  if (page.why.rests)
    out += line(page, "rests",
                fmt::format("until {}: tried {}, last on {}", day(page, *page.why.rests),
                            counted(page.why.attempts.days, "time", "times"),
                            day(page, page.why.attempts.last)));
  return out;
}

/// Left out where a rule's sum begins with it anyway, or the first touch says that there is none.
std::string last_line(const WhyPage& page) {
  if (is_empty(page)) return {};
  const auto& rules = page.why.rules;
  if (std::any_of(rules.begin(), rules.end(), [&](const RuleReason& reason) {
        return reason.answered && reason.answered == page.why.last_touch;
      }))
    return {};
  const auto& standing = page.why.standing;
  if (std::any_of(standing.begin(), standing.end(),
                  [](const Occasion& occasion) { return occasion.kind == Kind::first; }))
    return {};
  if (!page.why.last_touch) return line(page, "last", "no touch yet");
  const std::string channel =
      page.why.last_channel.empty() ? "touch" : clean(page.why.last_channel);
  return line(page, "last", channel + ", " + day_and_distance(*page.why.last_touch, page.today));
}

std::string order_line(const WhyPage& page) {
  if (page.why.place == 0) return {};
  if (page.why.before.empty()) return line(page, "order", "1st today");
  std::vector<std::string> names;
  for (const std::string& id : page.why.before) names.push_back(name_of(id, page.book));
  return line(page, "order",
              fmt::format("{} today, after {}", ordinal(page.why.place),
                          first_few(std::move(names), most_before)));
}

std::string coming_lines(const WhyPage& page) {
  std::vector<std::string> lines;
  for (const Occasion& occasion : page.why.coming) {
    const bool dated = occasion.kind == Kind::date;
    const Date meant = dated ? occasion.day.value_or(occasion.from) : occasion.from;
    lines.push_back(day_and_distance(meant, page.today) + ": " + clean(occasion_name(occasion)));
    if (meant != occasion.from) lines.back() += ", on the agenda from " + day(page, occasion.from);
  }
  return labelled(page.style, why_block, "coming", lines);
}

std::string origin_name(Origin origin) {
  constexpr std::array names{"cadence", "rating", "organisation", "default", "need"};
  return names.at(static_cast<std::size_t>(origin));
}

Json json_rule(const RuleReason& reason, Origin origin) {
  return json_object({{"rule", model::to_text(reason.rule)},
                      {"origin", origin_name(reason.need.empty() ? origin : Origin::need)},
                      {"answered", reason.answered},
                      {"channel", json_text(reason.channel)},
                      {"counts_from", reason.counts_from},
                      {"counts_from_key", json_text(reason.counts_from_key)},
                      {"falls_on", reason.falls_on},
                      {"due", reason.due},
                      {"from", reason.from},
                      {"latest", reason.latest},
                      {"need", json_text(reason.need)}});
}

Json json_places(const Places& places) {
  return json_object({{"cadence", json_text(places.cadence)},
                      {"rating", json_text(places.rating)},
                      {"organisation_rating", json_text(places.organisation_rating)},
                      {"settings_rating", json_text(places.settings_rating)},
                      {"default_rating", json_text(places.default_rating)},
                      {"first_touch", json_text(places.first_touch)},
                      {"need_lead", json_text(places.need_lead)},
                      {"snooze", json_text(places.snooze)},
                      {"archived", json_text(places.archived)},
                      {"since", json_text(places.since)},
                      {"added", json_text(places.added)}});
}

}  // namespace

std::string why_text(const model::Contact& contact, const Explanation& explanation,
                     const Places& places, const model::Book& book, Date today,
                     const Style& style) {
  const WhyPage page{contact, explanation, places, book, today, style};
  const std::string lines = hold_lines(page) + cadence_lines(page) + last_line(page) +
                            rule_lines(page) + occasion_lines(page) + order_line(page) +
                            coming_lines(page);
  const std::string name = clean(contact.name);
  std::string head = labelled(style, Block{}, "", name + ": " + verdict(page));
  if (head.starts_with(name)) head.replace(0, name.size(), paint(style, Paint::bold, name));
  return head + (lines.empty() ? "" : "\n" + lines);
}

std::string why_json(const model::Contact& contact, const Explanation& explanation,
                     const Places& places, Date today) {
  const auto rule = [&](const RuleReason& reason) { return json_rule(reason, explanation.origin); };
  const bool organisation = explanation.who.organisation;
  return json_document(today, {{"contact", json_text(organisation ? "" : contact.id)},
                               {"org", json_text(organisation ? contact.id : "")},
                               {"name", contact.name},
                               {"origin", origin_name(explanation.origin)},
                               {"rules", json_list(explanation.rules, rule)},
                               {"last_touch", explanation.last_touch},
                               {"last_channel", json_text(explanation.last_channel)},
                               {"due", json_explanation(explanation)},
                               {"before", explanation.before},
                               {"places", json_places(places)}});
}

}  // namespace nurture::render
