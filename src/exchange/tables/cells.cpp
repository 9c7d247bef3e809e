// A contact's keys as cells of a spreadsheet, and back.
#include "exchange/tables/cells.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/core.h>
#include <type_traits>

#include "base/strings.hpp"
#include "model/records.hpp"
#include "model/schema.hpp"

namespace nurture::exchange {
namespace {

using Texts = std::vector<std::string>;
using Cells = std::vector<std::pair<std::string, std::string>>;

std::string cell_escaped(std::string_view text) {
  // White space at the front of an item goes, unless it is escaped.
  std::string made(text.starts_with(' ') || text.starts_with('\t') ? "\\" : "");
  for (const char c : text) {
    if (c == ';' || c == '\\') made += '\\';
    made += c == '\n' ? "\\n" : std::string(1, c);
  }
  return made;
}

std::string cell_unescaped(std::string_view text) {
  std::string made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '\\' && i + 1 < text.size();
    if (escape) ++i;
    made += escape && text[i] == 'n' ? '\n' : text[i];
  }
  return made;
}

/// Between semicolons that no backslash takes; still escaped.
std::vector<std::string_view> cell_parts(std::string_view cell) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= cell.size(); ++i) {
    if (i < cell.size() && cell[i] == '\\') {
      ++i;
    } else if (i >= cell.size() || cell[i] == ';') {
      parts.push_back(base::trim(cell.substr(begin, i - begin)));
      begin = i + 1;
    }
  }
  if (begin < cell.size()) parts.push_back(base::trim(cell.substr(begin)));  // it ends in a \.
  std::erase_if(parts, [](std::string_view part) { return part.empty(); });
  return parts;
}

class CellWriter {
 public:
  Cells cells;

  void value(std::string_view key, const std::string& text) {
    if (!text.empty()) add(key, text);
  }
  void value(std::string_view key, const std::optional<std::string>& text) {
    if (text) add(key, *text);
  }
  void value(std::string_view key, const Texts& texts) { value(key, cell_of_items(texts)); }
  void value(std::string_view key, base::Date day) { add(key, base::iso(day)); }
  void value(std::string_view key, const base::CalendarDay& day) { add(key, base::to_text(day)); }
  void value(std::string_view key, const base::Period& period) { add(key, period.text); }
  void value(std::string_view key, base::Interval interval) {
    if (interval.count > 0) add(key, base::to_text(interval));
  }
  void value(std::string_view key, bool flag) {
    if (!flag) add(key, "false");
  }
  void value(std::string_view key, int number) { add(key, std::to_string(number)); }
  void value(std::string_view key, double number) { add(key, fmt::format("{}", number)); }
  void value(std::string_view key, model::NeedStatus status) { add(key, model::to_text(status)); }
  void value(std::string_view key, const model::Cadence& cadence) {
    Texts rules;
    for (const model::Rule& rule : cadence.rules) rules.push_back(model::to_text(rule));
    value(key, rules.empty() ? Texts{"none"} : rules);
  }
  template <typename T>
  void value(std::string_view key, const std::optional<T>& one) {
    if (one) value(key, *one);
  }
  template <model::Record T>
  void value(std::string_view key, const std::vector<T>& records) {
    Texts lines;
    for (const T& record : records) lines.push_back(line_of(record));
    value(key, base::join(lines, "\n"));
  }
  void word(std::string_view key, const char* text, bool said) {
    if (said) add(key, text);
  }

 private:
  template <model::Record T>
  static std::string line_of(const T& record) {
    CellWriter writer;
    each_key(record, writer);
    Texts parts;
    for (const auto& [key, text] : writer.cells)
      parts.push_back(key + ": " + cell_escaped(base::trim_end(text)));
    return base::join(parts, "; ");
  }
  void add(std::string_view key, std::string_view text) {
    cells.emplace_back(key, base::trim_end(text));
  }
};

template <typename T>
bool take(T& to, std::optional<T> read) {
  if (!read) return false;
  to = *std::move(read);
  return true;
}

template <typename Number>
bool take_number(Number& to, std::string_view text, Number most) {
  Number number{};
  const auto [stop, flaw] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool fits = flaw == std::errc() && stop == text.data() + text.size();
  if (!fits || !(number >= 0 && number <= most)) return false;
  to = number;
  return true;
}

bool parse(std::string_view text, std::string& to) {
  to = text;
  return true;
}
bool parse(std::string_view text, Texts& to) {
  to = items_of_cell(text);
  return true;
}
bool parse(std::string_view text, base::Date& to) {
  return take(to, base::parse_iso(text));
}
bool parse(std::string_view text, base::CalendarDay& to) {
  return take(to, base::parse_calendar_day(text));
}
bool parse(std::string_view text, base::Period& to) {
  return take(to, base::parse_period(text));
}
bool parse(std::string_view text, base::Interval& to) {
  return take(to, base::parse_interval(text));
}
bool parse(std::string_view text, bool& to) {
  to = text != "false";
  return text == "false" || text == "true";
}
bool parse(std::string_view text, int& to) {
  constexpr int last_year = 9999;
  return take_number(to, text, last_year) && to > 0;
}
bool parse(std::string_view text, double& to) {
  return take_number(to, text, 1.0);
}
bool parse(std::string_view text, model::NeedStatus& to) {
  return take(to, model::parse_need_status(text));
}
bool parse(std::string_view text, model::Cadence& to) {
  if (base::lower(text) == "none") return true;
  for (const std::string& item : items_of_cell(text)) {
    const auto rule = model::parse_rule(item);
    if (!std::holds_alternative<model::Rule>(rule)) return false;
    to.rules.push_back(std::get<model::Rule>(rule));
  }
  return true;
}
template <typename T>
bool parse(std::string_view text, std::optional<T>& to) {
  if (parse(text, to.emplace())) return true;
  to.reset();
  return false;
}

std::string_view expected(base::Date /*of*/) {
  return "a day: write YYYY-MM-DD";
}
template <typename T>
std::string_view expected(const T& /*of*/) {
  return "what this key holds";
}
template <typename T>
std::string_view expected(const std::optional<T>& /*of*/) {
  return expected(T{});
}

class CellReader {
 public:
  explicit CellReader(Cells cells) : cells_(std::move(cells)) {}

  const Texts& problems() const { return problems_; }
  /// What no key asked for.
  const Cells& rest() const { return cells_; }

  template <typename T>
  void value(std::string_view key, T& to) {
    auto text = taken(key);
    if constexpr (!std::is_same_v<T, std::string> && !std::is_same_v<T, std::optional<std::string>>)
      if (text) *text = base::trim(*text);
    if (text && !parse(*text, to))
      problems_.push_back(fmt::format("{} '{}' is not {}", key, *text, expected(to)));
  }
  template <model::Record T>
  void value(std::string_view key, std::vector<T>& to) {
    const auto text = taken(key);
    if (!text) return;
    for (const std::string& line : base::split(*text, '\n'))
      if (!base::blank(line)) read_record(key, line, to);
  }
  void word(std::string_view key, const char* word, bool& to) {
    if (const auto text = taken(key)) to = *text == word;
  }

 private:
  std::optional<std::string> taken(std::string_view key) {
    const auto found = std::ranges::find(cells_, key, &Cells::value_type::first);
    if (found == cells_.end()) return std::nullopt;
    std::string text = std::move(found->second);
    cells_.erase(found);
    return text;
  }

  template <model::Record T>
  void read_record(std::string_view key, const std::string& line, std::vector<T>& to);

  Cells cells_;
  Texts problems_;
};

Cells keys_of_line(std::string_view line) {
  Cells cells;
  for (const std::string_view part : cell_parts(line)) {
    const std::size_t colon = std::min(part.find(':'), part.size());
    const auto value = part.substr(std::min(colon + 1, part.size()));
    cells.emplace_back(base::trim(part.substr(0, colon)), cell_unescaped(base::trim(value)));
  }
  return cells;
}

/// The first required key that isn't among these; empty where all are.
std::string_view missing_key(std::string_view record, const Cells& cells) {
  for (const model::Key& key : model::keys(record)) {
    const bool there = std::ranges::find(cells, key.name, &Cells::value_type::first) != cells.end();
    if (key.required && !there) return key.name;
  }
  return {};
}

template <model::Record T>
void CellReader::read_record(std::string_view key, const std::string& line, std::vector<T>& to) {
  Cells cells = keys_of_line(line);
  std::string why{missing_key(model::record_name<T>, cells)};
  if (!why.empty()) why += " is missing";
  T record{};
  CellReader reader(std::move(cells));
  each_key(record, reader);
  if (!reader.problems().empty()) why = reader.problems().front();
  if (!reader.rest().empty()) why = fmt::format("unknown key '{}'", reader.rest().front().first);
  if (why.empty()) {
    to.push_back(std::move(record));
  } else {
    problems_.push_back(fmt::format("{} '{}': {}", key, base::trim(line), why));
  }
}

}  // namespace

Cells cells_of(const model::Contact& contact) {
  CellWriter writer;
  each_key(contact, writer);
  return std::move(writer.cells);
}

std::optional<std::string> read_cell(std::string_view key, std::string_view cell,
                                     model::Contact& to) {
  if (base::blank(cell)) return std::nullopt;
  CellReader reader({{std::string(key), std::string(cell)}});
  each_key(to, reader);
  if (reader.problems().empty()) return std::nullopt;
  return base::join(reader.problems(), ", ");
}

Texts items_of_cell(std::string_view cell) {
  Texts items;
  for (const std::string_view part : cell_parts(cell)) items.push_back(cell_unescaped(part));
  return items;
}

std::string cell_of_items(const Texts& items) {
  Texts made;
  for (const std::string& item : items) made.push_back(cell_escaped(base::trim_end(item)));
  return base::join(made, "; ");
}

}  // namespace nurture::exchange
