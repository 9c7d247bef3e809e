// `history`: interactions, on a page the newest first, which is what is looked for.
#include <algorithm>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "model/effective.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"
#include "render/person.hpp"

namespace nurture::render {
namespace {

constexpr int gap = 2;
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
  if (event.writing) parts.push_back(written(*event.writing, interaction.date));
  return base::join(parts, ", ");
}

/// Marks and note, then the next approach as a paragraph of its own.
std::vector<std::string> paragraphs(const Event& event, const model::Book& book) {
  const model::Interaction& interaction = *event.interaction;
  std::vector<std::string> lines = clean_lines(interaction.note);
  const std::string marked = marks(event, book);
  if (!marked.empty() && !lines.empty())
    lines.front() = fmt::format("({}) {}", marked, lines.front());
  if (!marked.empty() && lines.empty()) lines.push_back(fmt::format("({})", marked));
  if (interaction.next && !interaction.next->empty())
    lines.push_back("next: " + clean(*interaction.next));
  return lines;
}

/// How wide the columns before the note are.
struct Columns {
  int channel = 0, name = 0;  ///< name: 0 = not shown
};

Columns columns_of(const std::vector<Event>& events, const model::Book& book, bool named) {
  Columns columns;
  for (const Event& event : events) {
    const std::string channel = clean(channel_of(*event.interaction, book.settings));
    columns.channel = std::max(columns.channel, std::min(base::width(channel), widest_channel));
    const int name = std::min(base::width(clean(event.contact->name)), widest_name);
    if (named) columns.name = std::max(columns.name, name);
  }
  return columns;
}

std::string cell(const std::string& text, int width) {
  return width == 0 ? std::string() : base::pad(base::truncate(clean(text), width), width + gap);
}

std::string front(const Event& event, const Columns& columns, const model::Settings& settings) {
  return base::iso(event.interaction->date) + spaces(gap) +
         cell(channel_of(*event.interaction, settings), columns.channel) +
         cell(event.contact->name, columns.name);
}

}  // namespace

std::string history_rows(const std::vector<Event>& events, const model::Book& book,
                         const HistoryRows& rows, const Style& style) {
  const Columns columns = columns_of(events, book, rows.named);
  std::string out;
  for (const Event& event : events) {
    const std::string head = front(event, columns, book.settings);
    std::vector<std::string> text = paragraphs(event, book);
    if (text.empty()) text.emplace_back();
    out += labelled(style, Block{rows.indent, base::width(head)}, head, text);
  }
  return out;
}

std::string history_text(const std::vector<Event>& events, const model::Book& book, bool named,
                         const Style& style) {
  if (events.empty()) return "Nothing logged yet: nurture log NAME\n";
  return history_rows({events.rbegin(), events.rend()}, book, {0, named}, style);
}

std::string history_json(const std::vector<Event>& events, const model::Book& book,
                         base::Date today) {
  Json document = json_document(today);
  document["interactions"] = Json::array();
  for (const Event& event : events) {
    Json made;
    made["contact"] = event.contact->id;
    made["name"] = event.contact->name;
    made.update(json_interaction(*event.interaction, book.settings));
    if (event.writing) {
      const bool committed = !event.writing->name.empty();
      made["author"] = committed ? Json(event.writing->name) : Json();
      made["written"] = committed ? Json(base::iso(event.writing->day)) : Json();
    }
    document["interactions"].push_back(std::move(made));
  }
  return json_print(document);
}

}  // namespace nurture::render
