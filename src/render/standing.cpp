// What is open with everyone, a row each.
#include "render/standing.hpp"

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"
#include "render/lists.hpp"

namespace nurture::render {
namespace {

using base::Date;

/// When, who and which, then what is said of each: its first cell is when.
template <typename Item, typename Cells>
std::string rows_text(const std::vector<Standing<Item>>& all, const std::vector<Column>& more,
                      Cells cells, const Style& style) {
  std::vector<Column> columns{{"when", false, false}, {"id", false, false}, {"no.", true, false}};
  columns.insert(columns.end(), more.begin(), more.end());
  std::vector<std::vector<std::string>> rows;
  for (const Standing<Item>& one : all) {
    std::vector<std::string> row = cells(one);
    row.insert(row.begin() + 1, {clean(one.id), std::to_string(one.number)});
    rows.push_back(std::move(row));
  }
  return table(columns, rows, style);
}

/// `key` lists all: whose, then what `item` says of each.
template <typename Item, typename Made>
std::string rows_json(const std::vector<Standing<Item>>& all, const char* key, Made item,
                      Date today) {
  Json document = json_document(today);
  document[key] = Json::array();
  for (const Standing<Item>& one : all) {
    Json made;
    made["contact"] = one.organisation ? Json() : Json(one.id);
    made["org"] = one.organisation ? Json(one.id) : Json();
    made["name"] = one.name;
    made.update(item(one));
    document[key].push_back(std::move(made));
  }
  return json_print(document);
}

std::string need_text(const model::Need& need) {
  return joined({clean(need.what), clean(need.obstacle),
                 need.competitor.empty() ? "" : "competitor " + clean(need.competitor)},
                " · ");
}

}  // namespace

std::string follow_ups_text(const std::vector<StandingFollowUp>& all, const Style& style) {
  if (all.empty()) return "No open follow-ups.\n";
  return rows_text(
      all, {{"follow-up"}},
      [](const StandingFollowUp& one) {
        return std::vector{base::iso(one.item.due), clean(one.item.what)};
      },
      style);
}

std::string follow_ups_json(const std::vector<StandingFollowUp>& all, Date today) {
  return rows_json(
      all, "follow_ups",
      [&](const StandingFollowUp& one) { return json_follow_up(one.item, one.number, today); },
      today);
}

std::string needs_text(const std::vector<StandingNeed>& all, const Style& style) {
  if (all.empty()) return "No open needs.\n";
  return rows_text(
      all, {{"status", false, false}, {"need"}},
      [](const StandingNeed& one) {
        return std::vector{one.item.when ? clean(one.item.when->text) : "–",
                           model::to_text(one.item.status), need_text(one.item)};
      },
      style);
}

std::string needs_json(const std::vector<StandingNeed>& all, Date today) {
  return rows_json(
      all, "needs", [&](const StandingNeed& one) { return json_need(one.item, one.number, today); },
      today);
}

std::string dates_text(const std::vector<StandingDate>& all, const Style& style) {
  if (all.empty()) return "No dates to come.\n";
  return rows_text(
      all, {{"comes", false, false}, {"date"}},
      [](const StandingDate& one) {
        return std::vector<std::string>{one.day ? base::iso(*one.day) : "–",
                                        one.item.date.year ? "once" : "yearly",
                                        clean(one.item.what)};
      },
      style);
}

std::string dates_json(const std::vector<StandingDate>& all, Date today) {
  return rows_json(
      all, "dates",
      [&](const StandingDate& one) {
        Json made;
        made["number"] = one.number;
        made["day"] = json_day(one.day);
        made.update(json_date(one.item));
        return made;
      },
      today);
}

}  // namespace nurture::render
