// `show`: the page to read before a call. What matters first: when and why, what was said last,
// what to say next; then what is open, who they are, whom they know, and how it has been.
#include <algorithm>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "model/dates.hpp"
#include "render/entry.hpp"
#include "render/explained.hpp"
#include "render/layout.hpp"
#include "render/person.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;

constexpr Block block{1, 12, 0};
constexpr std::size_t events_shown = 5;

/// Everything that the sections of one page look at.
struct Page {
  const model::Contact& contact;
  const cadence::Explanation& explanation;
  const model::Book& book;
  Date today;
  const Style& style;
};

std::string line(const Page& page, std::string_view label, std::string_view text) {
  return labelled(page.style, block, label, text);
}

/// Rows under one label, each behind its number.
std::string numbered(const Page& page, std::string_view label,
                     const std::vector<std::pair<int, std::vector<std::string>>>& items) {
  constexpr int number_column = 3;
  std::string out;
  for (const auto& [number, parts] : items) {
    const std::string head =
        base::pad(out.empty() ? label : "", block.label) + std::to_string(number);
    out +=
        labelled_parts(page.style, Block{block.indent, block.label + number_column}, head, parts);
  }
  return out;
}

std::string header(const Page& page) {
  const std::string rating =
      page.explanation.rating.empty() ? "" : "rating " + clean(page.explanation.rating);
  const std::string owner =
      page.contact.owner.empty() ? "" : "kept by " + clean(page.contact.owner);
  std::string out = two_ends(page.style, clean(page.contact.name), joined({rating, owner}, " · "));
  const std::string who = role(page.contact, page.book);
  if (!who.empty()) out += base::truncate(who, cut_at(page.style)) + '\n';
  return out;
}

/// The whole note of a touch behind its head.
std::vector<std::string> told(const Page& page, const model::Interaction& interaction) {
  const std::string head = interaction_head(interaction, page.book.settings, page.today);
  std::vector<std::string> paragraphs = clean_lines(interaction.note);
  if (paragraphs.empty()) return {head};
  paragraphs.front() = head + ": " + paragraphs.front();
  return paragraphs;
}

std::string conversation(const Page& page) {
  const model::Interaction* touch = last_touch(page.contact, page.book.settings, page.today);
  const model::Interaction* newest = last_interaction(page.contact, page.today);
  std::string out = labelled_parts(page.style, block, "due",
                                   when_and_why(page.explanation, page.book, page.today));
  if (touch != nullptr) out += labelled(page.style, block, "last", told(page, *touch));
  if (newest != nullptr && (touch == nullptr || newest->date > touch->date))
    out += labelled(page.style, block, touch != nullptr ? "then" : "last", told(page, *newest));
  out += line(page, "next", next_approach(page.contact, page.book.settings, page.today));
  return out +
         line(page, "with",
              to_text(ways_to_reach(page.contact, page.explanation.standing, page.book.settings)));
}

std::vector<std::string> need_parts(const model::Need& need, Date today) {
  std::string text = clean(need.what) + " · " + model::to_text(need.status);
  if (need.when) {
    text += ", " + period_name(*need.when, today);
    if (need.when->first > today) text += ", " + distance(need.when->first, today);
    if (need.when->last < today) text += ": still open?";
  }
  const std::string competitor =
      need.competitor.empty() ? "" : "competitor " + clean(need.competitor);
  return {text, clean(need.obstacle), competitor};
}

std::string follow_up_text(const model::FollowUp& follow_up, Date today) {
  const std::string when =
      fmt::format("{}, {}", base::short_form(follow_up.due, today), distance(follow_up.due, today));
  return follow_up.what.empty() ? when : when + ": " + clean(follow_up.what);
}

/// What is to come, soonest first; one that is past stays as long as it stands on the agenda.
std::vector<std::string> date_lines(const Page& page) {
  const model::Interaction* last = last_touch(page.contact, page.book.settings, page.today);
  const std::optional<Date> touched = last ? std::optional(last->date) : std::nullopt;
  std::vector<std::pair<Date, std::string>> dates;
  for (const model::Anniversary& date : page.contact.dates) {
    const std::optional<Date> day = model::occurrence(date.date, touched, page.today);
    if (!day) continue;
    const std::string years = years_name(date.what, model::years_on(date, *day), *day < page.today);
    dates.emplace_back(*day, joined({clean(date.what), years}, ", "));
  }
  std::stable_sort(dates.begin(), dates.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> lines;
  for (const auto& [day, what] : dates)
    lines.push_back(fmt::format("{}, {}: {}", base::short_form(day, page.today),
                                distance(day, page.today), what));
  return lines;
}

/// What is open, numbered as in the file: other commands take these numbers.
std::string open_matters(const Page& page) {
  std::vector<std::pair<int, std::vector<std::string>>> needs, follow_ups;
  int number = 0;
  for (const model::Need& need : page.contact.needs)
    if (++number; model::open_on(need, page.today))
      needs.push_back({number, need_parts(need, page.today)});
  number = 0;
  for (const model::FollowUp& follow_up : page.contact.follow_ups)
    if (++number; model::open_on(follow_up, page.today))
      follow_ups.push_back({number, {follow_up_text(follow_up, page.today)}});
  return numbered(page, "needs", needs) + numbered(page, "follow-ups", follow_ups) +
         labelled(page.style, block, "dates", date_lines(page));
}

std::string about(const Page& page) {
  std::vector<std::string> tags;
  for (const std::string& tag : page.contact.tags) tags.push_back(clean(tag));
  return labelled(page.style, block, "about", clean_lines(page.contact.about)) +
         line(page, "tags",
              joined({clean(page.contact.level), clean(page.contact.segment), joined(tags, ", ")},
                     " · "));
}

std::string reach(const Page& page) {
  const auto all = [](const std::vector<std::string>& values) {
    std::vector<std::string> shown;
    for (const std::string& value : values) shown.push_back(clean(value));
    return joined(shown, " · ");
  };
  return line(page, "phone", all(page.contact.phone)) +
         line(page, "email", all(page.contact.email)) + line(page, "web", all(page.contact.url));
}

std::string circle(const Page& page) {
  std::string out;
  for (const Labelled& row : people_around(page.contact, page.book, page.today))
    out += line(page, row.label, row.text);
  return out;
}

std::string history(const Page& page) {
  std::vector<Event> events;
  for (const model::Interaction& interaction : page.contact.interactions)
    if (interaction.date <= page.today) events.push_back({&page.contact, &interaction, {}});
  if (events.empty()) return {};
  std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
    return a.interaction->date < b.interaction->date;
  });
  const std::size_t skipped = events.size() - std::min(events.size(), events_shown);
  events.erase(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(skipped));
  const int indent = block.indent + block.label;
  std::string rows = history_rows(events, page.book, {indent, false}, page.style);
  rows.replace(
      0, static_cast<std::size_t>(indent),
      spaces(block.indent) + paint(page.style, Paint::dim, "history") + spaces(block.label - 7));
  if (skipped > 0)
    rows += spaces(indent) +
            paint(page.style, Paint::dim,
                  fmt::format("and {} before: nurture history {}", skipped,
                              clean(base::shell_word(page.contact.id)))) +
            '\n';
  return rows;
}

}  // namespace

std::string person_text(const model::Contact& contact, const cadence::Explanation& explanation,
                        const model::Book& book, Date today, const Style& style) {
  const Page page{contact, explanation, book, today, style};
  std::string out = header(page);
  for (const std::string& section : {conversation(page), open_matters(page), about(page),
                                     reach(page), circle(page), history(page)})
    if (!section.empty()) out += '\n' + section;
  return out;
}

}  // namespace nurture::render
