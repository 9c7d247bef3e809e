// What the columns of a log in a spreadsheet are.
#include "exchange/tables/log_columns.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/error.hpp"
#include "base/text.hpp"

namespace nurture::exchange {
namespace {

struct LogWords {
  std::string_view name;  ///< for --map
  LogPart part;
  std::string_view words;  ///< folded header words between |
};

constexpr LogWords log_words[] = {
    {"date", LogPart::date,
     "date|day|when|activity date|call date|date contacted|contact date|completed date|"
     "marked as done time|due date|datum|tag|wann|fecha|data|dzien"},
    {"who", LogPart::who,
     "who|contact|contact name|contact person|contact email|name|full name|person|with|id|email|"
     "email address|phone|phone number|related to|associated contact|wer|kontakt|mit|"
     "ansprechpartner|qui|nom|quien|contacto|nombre|chi|contatto|nome|kto"},
    {"first", LogPart::first, "first name|firstname|vorname|prenom"},
    {"last", LogPart::last, "last name|lastname|surname|nachname"},
    {"channel", LogPart::channel,
     "channel|type|activity type|engagement type|method|medium|via|how|kanal|art|typ|weg|canal|"
     "tipo|canale|kanaal"},
    {"note", LogPart::note,
     "note|notes|subject|title|summary|description|comment|comments|full comments|details|body|"
     "engagement body|text|what|notiz|notizen|betreff|bemerkung|bemerkungen|was|inhalt|sujet|"
     "remarques|nota|notas|asunto|oggetto|notities"},
    {"next", LogPart::next,
     "next|next step|next steps|next action|next time|nachster schritt|nachstes|naechster schritt|"
     "prochaine etape|proximo paso|prossimo passo"},
    {"direction", LogPart::direction,
     "direction|in out|inbound outbound|call direction|richtung|sens|direccion|direzione"},
    {"outcome", LogPart::outcome,
     "outcome|result|call result|call outcome|reached|ergebnis|erreicht|resultado|esito"},
    {"by", LogPart::by, "by|owner|assigned to|assigned|user|von uns|wer von uns"},
    {"intent", LogPart::intent, "intent"},
    {"status", LogPart::status, "status|done|completed"},
    {"-", LogPart::nothing, ""},
};

LogPart part_of(std::string_view label) {
  const std::string word = header_word(label);
  if (word.empty()) return LogPart::nothing;
  for (const LogWords& one : log_words) {
    const auto words = base::split(one.words, '|');
    if (std::ranges::find(words, word) != words.end()) return one.part;
  }
  return LogPart::nothing;
}

}  // namespace

std::vector<LogPart> parts_under(const Row& header) {
  std::vector<LogPart> parts;
  for (const std::string_view field : header.fields) parts.push_back(part_of(field));
  return parts;
}

bool has(const std::vector<LogPart>& parts, LogPart part) {
  return std::ranges::find(parts, part) != parts.end();
}

bool names_somebody(const std::vector<LogPart>& parts) {
  return has(parts, LogPart::who) || has(parts, LogPart::first) || has(parts, LogPart::last);
}

namespace {

/// A day and who; and what of it, in columns that a list of people doesn't have.
bool is_log_header(const Row& row) {
  const auto parts = parts_under(row);
  if (!has(parts, LogPart::date) || !names_somebody(parts)) return false;
  if (has(parts, LogPart::channel) || has(parts, LogPart::direction) || has(parts, LogPart::next))
    return true;
  const auto columns = columns_by_synonym(row);
  const bool people = std::ranges::any_of(columns, [](const Column& column) {
    return column.part == Part::date || column.part == Part::street || column.word == "title" ||
           column.word == "phone" || column.word == "org";
  });
  return has(parts, LogPart::note) && !people;
}

}  // namespace

std::optional<std::size_t> log_header(const Table& table) {
  constexpr std::size_t rows_before_header = 10;
  for (std::size_t i = 0; i < std::min(table.rows.size(), rows_before_header); ++i)
    if (is_log_header(table.rows[i])) return i;
  return std::nullopt;
}

void map_log_columns(const ReadOptions& options, const Row& header, std::vector<LogPart>& parts) {
  for (const auto& [name, key] : options.columns) {
    const auto column = std::ranges::find_if(header.fields, [&, &typed = name](auto field) {
      return header_word(field) == header_word(typed);
    });
    if (column == header.fields.end())
      throw base::usage(
          fmt::format("no column '{}'", name),
          "the columns are " + base::join({header.fields.begin(), header.fields.end()}, ", "));
    const auto* const words =
        std::ranges::find(log_words, key.empty() ? "-" : key, &LogWords::name);
    if (words == std::end(log_words))
      throw base::usage(fmt::format("--map: unknown key '{}'", key),
                        "a log has date, who, channel, note, next, direction, outcome, by, intent");
    parts[static_cast<std::size_t>(column - header.fields.begin())] = words->part;
  }
}

}  // namespace nurture::exchange
