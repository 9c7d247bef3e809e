// What an event of a calendar says.
#include "render/calendar_texts.hpp"

#include <fmt/core.h>

#include "render/card_note.hpp"
#include "render/entry.hpp"
#include "render/layout.hpp"
#include "render/words.hpp"

namespace nurture::render {

std::string call_sheet(const model::Contact& contact, const model::Book& book, base::Date today) {
  std::vector<std::string> lines{role(contact, book)};
  if (!contact.phone.empty()) lines.push_back(clean(contact.phone.front()));
  if (!contact.email.empty()) lines.push_back(clean(contact.email.front()));
  lines.push_back(before_call(contact, book.settings, today));
  return joined(lines, "\n");
}

std::string line_title(const Line& line, const model::Book& book, base::Date day) {
  const Entry made = entry(line, book, day);
  return joined({made.name, made.ways.empty() ? "" : made.ways.front().channel}, ": ");
}

std::string line_reasons(const Line& line, const model::Book& book, base::Date day,
                         base::Date today) {
  return day == today ? reasons(line.due, book, day) : planned_reasons(line.due, book, day);
}

std::string line_about(const Line& line, const model::Book& book, base::Date day,
                       base::Date today) {
  std::vector<std::string> lines{line_reasons(line, book, day, today)};
  if (line.organisation != nullptr && line.contact != nullptr)
    lines.push_back("through " + clean(line.contact->name));
  if (line.contact != nullptr) lines.push_back(call_sheet(*line.contact, book, today));
  return joined(lines, "\n");
}

std::string date_title(const std::string& name, const model::Anniversary& date) {
  const std::string what = date.what.empty() ? "date" : clean(date.what);
  return clean(name) + ": " + what + (date.year ? fmt::format(" ({})", *date.year) : "");
}

std::string promise_title(const std::string& name, const model::FollowUp& follow_up) {
  return joined({clean(name), clean(promise(follow_up.what, follow_up.by))}, ": ");
}

}  // namespace nurture::render
