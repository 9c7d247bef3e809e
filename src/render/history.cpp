// `history`: interactions, on a page the newest first, which is what is looked for.
#include <algorithm>
#include <fmt/core.h>

#include "base/text.hpp"
#include "model/effective.hpp"
#include "render/entry.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"
#include "render/person.hpp"

namespace nurture::render {
namespace {

constexpr int cell_gap = 2;
constexpr int widest_name = 24;
constexpr int widest_channel = 12;

std::string written(const Writing& writing, base::Date day) {
  if (writing.name.empty()) return "not committed";
  return fmt::format("written by {}, {}", clean(writing.name), base::short_form(writing.day, day));
}

/// What isn't the plain case: "no answer", "from them", "by dave", "sent ERP white paper".
std::string marks(const Event& event, const model::Book& book) {
  const model::Interaction& interaction = *event.interaction;
  std::vector<std::string> parts;
  if (interaction.from_them) parts.emplace_back("from them");
  if (!interaction.reached) parts.emplace_back("no answer");
  if (!interaction.by.empty() && interaction.by != event.contact->owner)
    parts.push_back("by " + clean(interaction.by));
  if (!interaction.sent.empty()) {
    const model::LibraryItem* item = model::find_item(book, interaction.sent);
    parts.push_back("sent " + clean(item != nullptr ? item->title : interaction.sent));
  }
  // A note that `log --intro` wrote says it already.
  if (!interaction.introduced.empty() && !interaction.note.starts_with("introduced to ")) {
    std::vector<std::string> names;
    for (const std::string& id : interaction.introduced) names.push_back(name_of(id, book));
    parts.push_back("introduced to " + base::join(names, ", "));
  }
  if (event.writing) parts.push_back(written(*event.writing, interaction.date));
  return base::join(parts, ", ");
}

/// Marks and note, then the next approach as a paragraph of its own.
std::vector<std::string> paragraphs(const Event& event, const model::Book& book) {
  const model::Interaction& interaction = *event.interaction;
  std::vector<std::string> lines = clean_lines(interaction.note);
  const std::string marked = marks(event, book);
  if (!marked.empty()) {
    if (lines.empty()) lines.emplace_back();
    lines.front() = joined({"(" + marked + ")", lines.front()}, " ");
  }
  if (interaction.next && !interaction.next->empty())
    lines.push_back("next: " + clean(*interaction.next));
  return lines;
}

std::string channel_cell(const Event& event, const model::Settings& settings) {
  return base::truncate(clean(channel_of(*event.interaction, settings)), widest_channel);
}

std::string name_cell(const Event& event) {
  return base::truncate(clean(event.contact->name), widest_name);
}

}  // namespace

std::vector<Event> past_events(const model::Contact& contact, base::Date today) {
  std::vector<Event> events;
  for (const model::Interaction& interaction : contact.interactions)
    if (interaction.date <= today) events.push_back({&contact, &interaction, {}});
  std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
    return a.interaction->date < b.interaction->date;
  });
  return events;
}

std::string history_rows(const std::vector<Event>& events, const model::Book& book, int indent,
                         bool named, const Style& style) {
  int channel = 0, name = 0;
  for (const Event& event : events) {
    channel = std::max(channel, base::width(channel_cell(event, book.settings)));
    name = std::max(name, base::width(name_cell(event)));
  }
  std::string out;
  for (const Event& event : events) {
    const std::string head = base::iso(event.interaction->date) + spaces(cell_gap) +
                             base::pad(channel_cell(event, book.settings), channel + cell_gap) +
                             (named ? base::pad(name_cell(event), name + cell_gap) : "");
    std::vector<std::string> text = paragraphs(event, book);
    if (text.empty()) text.emplace_back();
    out += labelled(style, Block{indent, base::width(head)}, head, text);
  }
  return out;
}

std::string history_text(const std::vector<Event>& events, const model::Book& book, bool named,
                         const Style& style) {
  if (events.empty()) return "Nothing logged yet: nurture log NAME\n";
  return history_rows({events.rbegin(), events.rend()}, book, 0, named, style);
}

std::string history_json(const std::vector<Event>& events, const model::Book& book,
                         base::Date today) {
  const auto json_event = [&](const Event& event) {
    Json made = json_object({{"contact", event.contact->id}, {"name", event.contact->name}});
    made.update(json_interaction(*event.interaction, book.settings));
    if (event.writing) {
      const bool committed = !event.writing->name.empty();
      made["author"] = json_text(event.writing->name);
      made["written"] = committed ? Json(event.writing->day) : Json();
    }
    return made;
  };
  return json_document(today, {{"interactions", json_list(events, json_event)}});
}

}  // namespace nurture::render
