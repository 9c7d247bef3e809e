// Lists, a row each: people, planned days, what is open with everyone, programmes, the config.
#include "render/lists.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/text.hpp"
#include "render/entry.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"
#include "render/warmth.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;
using enum Column::Kind;

std::string day_cell(const std::optional<Date>& day) {
  return day ? base::iso(*day) : "–";
}

std::string due_cell(const Listed& listed, Date today) {
  return model::archived_on(*listed.contact, today) ? "archived" : day_cell(listed.due);
}

std::string stay_cell(const Stay& stay) {
  if (!stay.over) return "now";
  return stay.until.empty() ? "left" : "until " + clean(stay.until);
}

std::string warmth_cell(const Listed& listed) {
  return listed.warmth ? fmt::format("{:<4} {}", warmth_number(*listed.warmth), listed.closeness)
                       : "–";
}

Json json_stay(const Stay& stay) {
  return json_object({{"over", stay.over}, {"until", json_text(stay.until)}});
}

Json json_warmth_value(const Listed& listed) {
  return listed.warmth ? json_warmth_number(*listed.warmth) : Json();
}

Json json_listed(const Listed& listed, const model::Book& book) {
  const model::Contact& contact = *listed.contact;
  Json made = json_object({{"contact", contact.id},
                           {"name", contact.name},
                           {"org", json_organisation(contact.org, book)},
                           {"title", json_text(contact.title)},
                           {"level", json_text(contact.level)},
                           {"rating", json_text(listed.rating)},
                           {"owner", json_text(contact.owner)},
                           {"segment", json_text(contact.segment)},
                           {"email", contact.email},
                           {"phone", contact.phone},
                           {"tags", contact.tags},
                           {"last", listed.last},
                           {"due", listed.due},
                           {"warmth", json_warmth_value(listed)},
                           {"closeness", json_text(listed.closeness)},
                           {"archived", contact.archived}});
  if (listed.stay) made["stay"] = json_stay(*listed.stay);
  if (listed.touched) made["touched"] = Json(*listed.touched);
  return made;
}

/// When, who and which, then what is said of each: its first cell is when.
template <typename Item, typename Said>
std::string standing_text(const std::vector<Standing<Item>>& all, const std::vector<Column>& more,
                          Said said, const Style& style) {
  std::vector<Column> columns{{"when", whole}, {"id", whole}, {"no.", number}};
  columns.insert(columns.end(), more.begin(), more.end());
  std::vector<Cells> rows;
  for (const Standing<Item>& one : all) {
    Cells row = said(one);
    row.insert(row.begin() + 1, {clean(one.id), std::to_string(one.number)});
    rows.push_back(std::move(row));
  }
  return table(columns, rows, style);
}

/// `key` lists all: whose, then what `members` says of each.
template <typename Item, typename Members>
std::string standing_json(const std::vector<Standing<Item>>& all, const char* key, Members members,
                          Date today) {
  return json_document(today, {{key, json_list(all, [&](const Standing<Item>& one) {
                                  Json made = json_whose(one.id, one.name, one.organisation);
                                  made.update(members(one));
                                  return made;
                                })}});
}

std::string need_cell(const model::Need& need) {
  return joined(
      {clean(need.what), clean(need.obstacle), behind("competitor", clean(need.competitor))},
      " · ");
}

}  // namespace

std::string people_text(const std::vector<Listed>& people, const model::Book& book, Date today,
                        const Style& style) {
  if (people.empty()) return "Nobody matches.\n";
  // What was asked about stands in place of other things, so that a line stays a line.
  const bool stays = people.front().stay.has_value(), touched = people.front().touched.has_value();
  const bool warmth = std::any_of(people.begin(), people.end(),
                                  [](const Listed& one) { return one.warmth.has_value(); });
  std::vector<Column> columns{{"id", whole}, {"name"}};
  if (warmth) columns.push_back({"warmth", whole});
  if (!stays) columns.push_back({"rating", whole});
  columns.push_back({touched ? "touched" : "last", whole});
  columns.push_back(stays ? Column{"there", whole} : Column{"due", whole});
  columns.push_back({"who"});
  std::vector<Cells> rows;
  for (const Listed& listed : people) {
    Cells row{clean(listed.contact->id), clean(listed.contact->name)};
    if (warmth) row.push_back(warmth_cell(listed));
    if (!stays) row.push_back(clean(listed.rating));
    row.push_back(day_cell(touched ? listed.touched : listed.last));
    row.push_back(stays ? stay_cell(*listed.stay) : due_cell(listed, today));
    row.push_back(role(*listed.contact, book));
    rows.push_back(std::move(row));
  }
  return table(columns, rows, style);
}

std::string people_json(const std::vector<Listed>& people, const model::Book& book, Date today) {
  return json_document(today, {{"people", json_list(people, [&](const Listed& listed) {
                                  return json_listed(listed, book);
                                })}});
}

std::string plan_heading(const cadence::PlannedDay& day, Date today) {
  std::string title = base::long_form(day.day);
  if (base::civil(day.day).year != base::civil(today).year)
    title += fmt::format(" {}", base::civil(day.day).year);
  return day.day == today ? title + ", today" : title;
}

std::string plan_text(const std::vector<cadence::PlannedDay>& days, const model::Book& book,
                      Date today, const Style& style) {
  if (days.empty()) return "Nobody is due in these days.\n";
  // All rows in one table, so that the columns of all days stand below each other.
  std::vector<Cells> rows;
  for (const cadence::PlannedDay& day : days)
    for (const cadence::Due& due : day.listed)
      rows.push_back(
          {clean(name_of(line_of(due, book))),
           day.day == today ? reasons(due, book, today) : planned_reasons(due, book, day.day)});
  const Style indented{std::max(measure(style) - 1, 20), style.colour, style.whole};
  const std::vector<std::string> lines = base::split(table({{}, {}}, rows, indented), '\n');
  std::string out;
  std::size_t next = 0;
  for (const cadence::PlannedDay& day : days) {
    const auto count = static_cast<int>(day.listed.size());
    const std::string again = day.again > 0 ? fmt::format("{} again", day.again) : std::string();
    out += (out.empty() ? "" : "\n") +
           two_ends(style, plan_heading(day, today),
                    joined({counted(count, "person", "people"), again}, ", "));
    for (int row = 0; row < count; ++row) out += ' ' + lines[next++] + '\n';
    if (day.more > 0) out += paint(style, Paint::dim, fmt::format(" and {} more", day.more)) + '\n';
  }
  return out;
}

std::string plan_json(const std::vector<cadence::PlannedDay>& days, const model::Book& book,
                      Date today) {
  const auto json_day = [&](const cadence::PlannedDay& day) {
    return json_object({{"day", day.day},
                        {"more", day.more},
                        {"again", day.again},
                        {"due", json_list(day.listed, [&](const cadence::Due& due) {
                           return json_line(line_of(due, book), book, day.day);
                         })}});
  };
  return json_document(today, {{"days", json_list(days, json_day)}});
}

std::string follow_ups_text(const std::vector<StandingFollowUp>& all, const Style& style) {
  if (all.empty()) return "No open follow-ups.\n";
  return standing_text(
      all, {{"follow-up"}},
      [](const StandingFollowUp& one) {
        return std::vector{base::iso(one.item.due), clean(promise(one.item.what, one.item.by))};
      },
      style);
}

std::string follow_ups_json(const std::vector<StandingFollowUp>& all, Date today) {
  return standing_json(
      all, "follow_ups",
      [&](const StandingFollowUp& one) { return json_follow_up(one.item, one.number, today); },
      today);
}

std::string needs_text(const std::vector<StandingNeed>& all, const Style& style) {
  if (all.empty()) return "No open needs.\n";
  return standing_text(
      all, {{"status", whole}, {"need"}},
      [](const StandingNeed& one) {
        return std::vector{one.item.when ? clean(one.item.when->text) : "–",
                           model::to_text(one.item.status), need_cell(one.item)};
      },
      style);
}

std::string needs_json(const std::vector<StandingNeed>& all, Date today) {
  return standing_json(
      all, "needs", [&](const StandingNeed& one) { return json_need(one.item, one.number, today); },
      today);
}

std::string dates_text(const std::vector<StandingDate>& all, const Style& style) {
  if (all.empty()) return "No dates to come.\n";
  return standing_text(
      all, {{"comes", whole}, {"date"}},
      [](const StandingDate& one) {
        return std::vector<std::string>{day_cell(one.day), one.item.date.year ? "once" : "yearly",
                                        clean(one.item.what)};
      },
      style);
}

std::string dates_json(const std::vector<StandingDate>& all, Date today) {
  return standing_json(
      all, "dates",
      [&](const StandingDate& one) {
        Json made = json_object({{"number", one.number}, {"day", one.day}});
        made.update(json_date(one.item));
        return made;
      },
      today);
}

std::string programmes_json(const std::vector<ProgrammePage>& programmes, Date today) {
  const auto json_programme = [](const ProgrammePage& one) {
    return json_object({{"name", one.name}, {"steps", one.steps}, {"contacts", one.contacts}});
  };
  return json_document(today, {{"programmes", json_list(programmes, json_programme)}});
}

namespace {

Json value_json(const ConfigValue& one) {
  if (!one.list) return json_text(one.value);
  Json words = Json::array();
  for (const std::string& word : base::split(one.value, ' '))
    if (!word.empty()) words.push_back(word);
  return words;
}

}  // namespace

std::string config_json(const ConfigPage& page) {
  Json values = Json::object();
  for (const ConfigValue& one : page.values) values[one.key] = value_json(one);
  return json_print(json_object({{"format", 1},
                                 {"config", json_text(page.config)},
                                 {"config_exists", page.config_exists},
                                 {"store", json_text(page.store)},
                                 {"store_found_by", json_text(page.store_found_by)},
                                 {"settings", json_text(page.settings)},
                                 {"values", std::move(values)}}));
}

std::string config_json(const ConfigValue& value) {
  return json_print(json_object({{"format", 1}, {value.key, value_json(value)}}));
}

}  // namespace nurture::render
