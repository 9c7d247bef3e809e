// What to do for somebody next:
//
//   Niamh Gallagher                                Chief Financial Officer, Kestrel Foods
//   of the last 8 touches: 3 to give, 2 to ask, 1 social, 2 unmarked
//
//    1  call +353 21 555 0133
//       say    as you planned on 3 November: two pages, no more
//       send   "Safety stock in four pages" (segment food)
//       why    the rule asks for it (every 2..3 weeks) · answered 5 of 6
#include "render/suggest.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "base/text.hpp"
#include "render/entry.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"
#include "render/library.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;
using insight::Opening;
using insight::Reason;
using insight::Suggestion;
using insight::Suggestions;

constexpr Block touch_block{4, 7, 3};

// In the order of Reason::Kind.
constexpr std::array reason_kinds{"promise",   "rule",     "usual",  "no-address",
                                  "no-answer", "answered", "change", "worth"};
// In the order of Opening::Kind.
constexpr std::array opening_kinds{"none", "promise", "next", "need", "last", "about", "met"};

std::string address_kind(const std::string& channel) {
  if (channel == "call") return "no phone number";
  if (channel == "message") return "no phone number or mail address";
  return "no mail address";
}

std::string reason_text(const Reason& reason) {
  const std::string text = clean(reason.text);
  switch (reason.kind) {
    case Reason::Kind::promise:
      return "promised: " + text;
    case Reason::Kind::rule:
      return "the rule asks for it: " + text;
    case Reason::Kind::usual:
      return "your usual channel";
    case Reason::Kind::no_address:
      return fmt::format("{}, so no {}", address_kind(reason.text), text);
    case Reason::Kind::no_answer:
      return fmt::format("no answer by {} twice in a row", text);
    case Reason::Kind::answered:
      return fmt::format("answered {} of {}", reason.count, reason.of);
    case Reason::Kind::change:
      return "a change from the last three";
    case Reason::Kind::worth:
      return fmt::format("worth its cost (rating {})", text);
  }
  return {};
}

std::string need_opening(const Opening& opening, const Suggestion& touch, Date today) {
  const std::string what = clean(opening.text);
  const bool met = touch.item != nullptr && !touch.fits.empty() &&
                   touch.fits.front().kind == insight::Shared::Kind::need &&
                   touch.fits.front().text == opening.text;
  if (met) return fmt::format("this made me think of your \"{}\"", what);
  if (!opening.when) return fmt::format("is \"{}\" still on your mind?", what);
  if (opening.when->last < today) return fmt::format("what has become of \"{}\"?", what);
  return fmt::format("\"{}\" ({}): where does it stand?", what, period_name(*opening.when, today));
}

/// The line to begin with; empty where nothing is known.
std::string opening_text(const Suggestion& touch, Date today) {
  const Opening& opening = touch.opening;
  const std::string text = first_line(opening.text);
  const std::string day = opening.day ? base::short_form(*opening.day, today) : "";
  switch (opening.kind) {
    case Opening::Kind::none:
      return {};
    case Opening::Kind::promise:
      return fmt::format("as you promised for {}: {}", day, clean(opening.text));
    case Opening::Kind::next:
      return fmt::format("as you planned on {}: {}", day, clean(opening.text));
    case Opening::Kind::need:
      return need_opening(opening, touch, today);
    case Opening::Kind::last:
      return fmt::format("since the {} on {}: {}", clean(opening.channel), day, text);
    case Opening::Kind::about:
      return "something personal: " + text;
    case Opening::Kind::met:
      return "where you met: " + text;
  }
  return {};
}

/// Nothing reaches them, which the head says.
bool is_nowhere(const Suggestion& touch) {
  return touch.address.empty() && !touch.reasons.empty() &&
         touch.reasons.front().kind == Reason::Kind::no_address;
}

std::string head_of(const Suggestion& touch) {
  return joined({clean(touch.channel), clean(touch.address),
                 is_nowhere(touch) ? "(no phone number or mail address yet)" : ""},
                " ");
}

std::string touch_text(const Suggestion& touch, int number, Date today, const Style& style) {
  std::vector<std::string> reasons;
  for (const Reason& one : touch.reasons)
    if (one.kind != Reason::Kind::no_address || !is_nowhere(touch))
      reasons.push_back(reason_text(one));
  const std::string item =
      touch.item == nullptr
          ? ""
          : fmt::format("\"{}\" ({})", clean(touch.item->title), shared_text(touch.fits.front()));
  return '\n' + fmt::format(" {}  ", number) + paint(style, Paint::bold, head_of(touch)) + '\n' +
         labelled(style, touch_block, "say", opening_text(touch, today)) +
         labelled(style, touch_block, "send", item) +
         labelled(style, touch_block, "why", joined(reasons, " · "));
}

/// "of the last 8 touches: 3 to give, 2 to ask, 1 social, 2 unmarked".
std::string balance_text(const Suggestions& made) {
  const auto& [give, ask, social, unmarked] = made.balance;
  const int all = give + ask + social + unmarked;
  if (all == 0) return "never touched yet";
  if (all == unmarked) return {};
  std::string text = fmt::format("of the last {}: {} to give, {} to ask, {} social",
                                 counted(all, "touch", "touches"), give, ask, social);
  if (unmarked > 0) text += fmt::format(", {} unmarked", unmarked);
  return text;
}

std::string remarks(const model::Contact& contact, const Suggestions& made, Date today,
                    const Style& style) {
  std::string out;
  if (archived_on(contact, today))
    out += remark(style, "archived since " + base::short_form(*contact.archived, today));
  const std::string balance = balance_text(made);
  if (!balance.empty()) out += remark(style, balance);
  if (made.asks_in_a_row >= insight::asks_too_many)
    out += fmt::format("{} asks in a row: something for them first\n",
                       made.asks_in_a_row == 3 ? "three" : std::to_string(made.asks_in_a_row));
  return out;
}

Json json_opening(const Opening& opening) {
  if (opening.kind == Opening::Kind::none) return {};
  return json_object({{"kind", opening_kinds.at(static_cast<std::size_t>(opening.kind))},
                      {"text", opening.text},
                      {"date", opening.day},
                      {"channel", json_text(opening.channel)},
                      {"when", opening.when ? Json(opening.when->text) : Json()}});
}

Json json_reason(const Reason& reason) {
  const bool rate = reason.kind == Reason::Kind::answered;
  return json_object({{"kind", reason_kinds.at(static_cast<std::size_t>(reason.kind))},
                      {"text", json_text(reason.text)},
                      {"count", rate ? Json(reason.count) : Json()},
                      {"of", rate ? Json(reason.of) : Json()}});
}

Json json_touch(const Suggestion& touch) {
  Json made = json_suggestion(touch);
  made["title"] = touch.item != nullptr ? Json(touch.item->title) : Json();
  made["address"] = json_text(touch.address);
  made["fits"] = json_list(touch.fits, json_shared);
  made["opening"] = json_opening(touch.opening);
  made["reasons"] = json_list(touch.reasons, json_reason);
  return made;
}

}  // namespace

std::string suggestions_text(const model::Contact& contact, const Suggestions& suggestions,
                             const model::Book& book, Date today, const Style& style) {
  std::string out = two_ends(style, clean(contact.name), role(contact, book)) +
                    remarks(contact, suggestions, today, style);
  int number = 0;
  for (const Suggestion& touch : suggestions.touches)
    out += touch_text(touch, ++number, today, style);
  return out;
}

std::string suggestions_json(const model::Contact& contact, const Suggestions& suggestions,
                             const model::Book& book, Date today) {
  const auto& [give, ask, social, unmarked] = suggestions.balance;
  return json_document(
      today,
      {{"contact", contact.id},
       {"name", contact.name},
       {"org", json_organisation(contact.org, book)},
       {"archived", contact.archived},
       {"balance",
        json_object({{"give", give}, {"ask", ask}, {"social", social}, {"unmarked", unmarked}})},
       {"asks_in_a_row", suggestions.asks_in_a_row},
       {"suggest", json_list(suggestions.touches, json_touch)}});
}

}  // namespace nurture::render
