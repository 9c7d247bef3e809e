// The page of introductions, received and made.
#include "render/referrals.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/text.hpp"
#include "model/effective.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"

namespace nurture::render {
namespace {

using insight::Made;
using insight::Received;
using insight::ThanksFor;
using enum Column::Kind;

std::string first_touch_cell(const Received& received) {
  return received.first_touch ? base::iso(*received.first_touch) : "–";
}

std::string needs_cell(const Received& received) {
  std::vector<std::string> parts;
  for (const model::Need* need : received.won) parts.push_back("won: " + clean(need->what));
  for (const model::Need* need : received.open)
    parts.push_back(model::to_text(need->status) + ": " + clean(need->what));
  return joined(parts, " · ");
}

std::string thanks_cell(const Received& received) {
  return received.owed ? "owed since " + base::iso(received.owed->since) : "";
}

std::string name_or_id(const model::Contact* contact, const std::string& id) {
  return clean(contact != nullptr ? contact->name : id);
}

std::string received_text(const std::vector<Received>& all, const Style& style) {
  const auto owed =
      std::count_if(all.begin(), all.end(), [](const Received& one) { return one.owed; });
  std::vector<Column> columns{{"who"}, {"through"}, {"first touch", whole}, {"needs"}};
  if (owed > 0) columns.insert(columns.end() - 1, {"thanks", whole});
  std::vector<Cells> rows;
  for (const Received& one : all) {
    rows.push_back({clean(one.referred->name), name_or_id(one.by, one.referred->referred_by),
                    first_touch_cell(one), needs_cell(one)});
    if (owed > 0) rows.back().insert(rows.back().end() - 1, thanks_cell(one));
  }
  const std::string count = owed > 0 ? fmt::format("thanks owed for {} of {}", owed, all.size())
                                     : std::to_string(all.size());
  std::string out = two_ends(style, "received", count) + table(columns, rows, style);
  if (owed == 0) return out;
  const auto first =
      std::ranges::find_if(all, [](const Received& one) { return one.owed.has_value(); });
  return out +
         remark(style,
                "owed: not in touch with whoever brought them since the first meeting, or since "
                "their first need was won") +
         remark(style, "once they are thanked: nurture log " +
                           clean(base::shell_id(first->by->id)) + " …");
}

std::string made_text(const std::vector<Made>& all, const Style& style) {
  std::vector<Cells> rows;
  for (const Made& one : all)
    rows.push_back({base::iso(one.interaction->date), clean(one.one->name),
                    name_or_id(one.other, one.other_id),
                    first_line(std::string(insight::purpose(*one.interaction)))});
  return two_ends(style, "made", std::to_string(all.size())) +
         table({{"when", whole}, {"who"}, {"and"}, {"note"}}, rows, style);
}

Json json_person(const model::Contact* contact, const std::string& id) {
  return json_object({{"contact", contact != nullptr ? contact->id : id},
                      {"name", json_text(contact != nullptr ? contact->name : "")}});
}

Json json_thanks(const std::optional<insight::Thanks>& owed) {
  if (!owed) return {};
  return json_object(
      {{"for", owed->owed_for == ThanksFor::won ? "won" : "meeting"}, {"since", owed->since}});
}

Json json_received(const Received& received, base::Date today) {
  const model::Contact& referred = *received.referred;
  const auto need = [&](const model::Need* one) {
    const auto number = static_cast<int>(one - referred.needs.data()) + 1;
    return json_need(*one, number, today);
  };
  return json_object({{"contact", referred.id},
                      {"name", referred.name},
                      {"referred_by", json_person(received.by, referred.referred_by)},
                      {"first_touch", received.first_touch},
                      {"last_touch", received.last_touch},
                      {"won", json_list(received.won, need)},
                      {"open", json_list(received.open, need)},
                      {"thanks_owed", json_thanks(received.owed)}});
}

Json json_made(const Made& made, const model::Settings& settings) {
  Json people = Json::array({json_person(made.one, ""), json_person(made.other, made.other_id)});
  return json_object({{"date", made.interaction->date},
                      {"channel", model::channel_of(*made.interaction, settings)},
                      {"people", std::move(people)},
                      {"note", json_text(made.interaction->note)}});
}

}  // namespace

std::string referrals_text(const insight::Referrals& referrals, const Style& style) {
  std::string out;
  if (!referrals.received.empty()) out += received_text(referrals.received, style);
  if (!referrals.made.empty()) out += (out.empty() ? "" : "\n") + made_text(referrals.made, style);
  return out;
}

std::string referrals_json(const insight::Referrals& referrals, const model::Book& book,
                           base::Date today) {
  const auto received = [&](const Received& one) { return json_received(one, today); };
  const auto made = [&](const Made& one) { return json_made(one, book.settings); };
  return json_document(today, {{"received", json_list(referrals.received, received)},
                               {"made", json_list(referrals.made, made)}});
}

}  // namespace nurture::render
