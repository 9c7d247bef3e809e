// What somebody wants to see on a telephone before a call.
#include "render/card_note.hpp"

#include "model/standing.hpp"
#include "render/entry.hpp"
#include "render/layout.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

/// Of which every other day is told with its year.
constexpr base::Date no_year = base::first_day;

std::string need_line(const model::Need& need) {
  std::string text = clean(need.what) + ", " + model::to_text(need.status);
  if (need.when) text += ", " + period_name(*need.when, no_year);
  return text;
}

}  // namespace

std::string before_call(const model::Contact& contact, const model::Settings& settings,
                        base::Date today) {
  std::vector<std::string> lines;
  if (const auto* touch = model::last_touch(contact, settings, today))
    lines.push_back("Last: " + with_note(*touch, settings, no_year));
  if (const auto* next = model::standing_next(contact, today))
    lines.push_back("Next: " + clean(*next->next));
  for (const model::FollowUp& one : contact.follow_ups) {
    if (model::open_on(one, today))
      lines.push_back("Promised: " + base::short_form(one.due, no_year) + ": " +
                      clean(promise(one.what, one.by)));
  }
  for (const model::Need& need : contact.needs) {
    if (model::open_on(need, today)) lines.push_back("Need: " + need_line(need));
  }
  return joined(lines, "\n");
}

}  // namespace nurture::render
