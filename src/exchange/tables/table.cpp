// Comma-separated text as rows of fields.
#include "exchange/tables/table.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/strings.hpp"
#include "exchange/source_text.hpp"

namespace nurture::exchange {
namespace {

/// A hundred columns of as many people as there may be.
constexpr std::size_t most_cells = 100 * most_people;
constexpr std::size_t sampled_rows = 100, sampled_bytes = 1 << 20;
constexpr std::string_view delimiters = ",;\t|";

/// Takes rows apart where they stand: a quoted field is written over itself without its quotes.
class RowScanner {
 public:
  RowScanner(char* text, std::size_t size, char delimiter)
      : text_(text), size_(size), delimiter_(delimiter) {}

  bool at_end() const { return at_ == size_; }
  int line() const { return line_; }
  /// False where a quote never ends: then the next row is that of the next line.
  bool next(Row& row);
  /// Of the quote that never ended.
  int quote_line() const { return quote_line_; }
  /// Nothing but the text's end kept the last one from ending.
  bool ran_out() const { return ran_out_; }

 private:
  bool pass_line();
  std::string_view unquoted();
  /// Empty where it never ends.
  std::optional<std::string_view> quoted();
  bool ends_field(std::size_t at) const {
    return at == size_ || text_[at] == delimiter_ || is_break(text_[at]);
  }
  static bool is_break(char c) { return c == '\n' || c == '\r'; }
  /// How many bytes the line break there takes; 0 where there is none.
  std::size_t break_at(std::size_t at) const {
    if (at == size_ || !is_break(text_[at])) return 0;
    return text_[at] == '\r' && at + 1 < size_ && text_[at + 1] == '\n' ? 2 : 1;
  }
  void pass_break() {
    const std::size_t length = break_at(at_);
    at_ += length;
    if (length > 0) ++line_;
  }

  char* text_;
  std::size_t size_;
  char delimiter_;
  std::size_t at_ = 0;
  int line_ = 1, quote_line_ = 0;
  bool ran_out_ = false;
};

std::string_view RowScanner::unquoted() {
  const std::size_t begin = at_;
  while (!ends_field(at_)) ++at_;
  return {text_ + begin, at_ - begin};
}

std::optional<std::string_view> RowScanner::quoted() {
  const std::size_t begin = at_ + 1;
  std::size_t end = begin;  // of what the field is without quotes
  // A first look: nothing may be overwritten before it is known that the quote ends.
  int breaks = 0;
  std::size_t closing = begin;
  for (; closing < size_; ++closing) {
    if (const std::size_t length = break_at(closing); length > 0) {
      ++breaks;
      closing += length - 1;
    } else if (text_[closing] == '"') {
      if (closing + 1 == size_ || text_[closing + 1] != '"') break;
      ++closing;
    }
  }
  ran_out_ = closing == size_;
  if (ran_out_ || (breaks > 0 && !ends_field(closing + 1))) return std::nullopt;
  for (std::size_t i = begin; i < closing; ++i) {
    text_[end++] = text_[i];
    if (text_[i] == '"') ++i;
  }
  at_ = closing + 1;
  line_ += breaks;
  while (!ends_field(at_)) text_[end++] = text_[at_++];  // "ab"c is abc
  return std::string_view{text_ + begin, end - begin};
}

bool RowScanner::next(Row& row) {
  constexpr std::size_t most_kept = 2000;  // twice what is read
  auto& fields = row.fields;
  while (true) {
    const bool in_quotes = at_ < size_ && text_[at_] == '"';
    const auto field = in_quotes ? quoted() : unquoted();
    if (!field) return pass_line();
    if (fields.size() < most_kept) {
      fields.push_back(*field);
    } else {
      ++row.more;
    }
    if (at_ == size_ || text_[at_] != delimiter_) {
      pass_break();
      if (fields.size() == 1 && fields.front().empty()) fields.clear();
      return true;
    }
    ++at_;
  }
}

bool RowScanner::pass_line() {
  quote_line_ = line_;
  while (at_ < size_ && !is_break(text_[at_])) ++at_;
  pass_break();
  return false;
}

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

/// The delimiter that a first line `sep=;` names; 0 where there is none.
char named_delimiter(std::string_view text) {
  std::string_view line = first_line(text);
  if (line.starts_with('"') && line.ends_with('"') && line.size() > 2)
    line = line.substr(1, line.size() - 2);
  const bool named = line.size() == 5 && base::lower(line.substr(0, 4)) == "sep=";
  return named && line[4] != '"' ? line[4] : '\0';
}

/// How many rows have one number of fields, of a hundred and in all, and which. The share goes
/// before the number: the lines of a long note have their semicolons, too.
struct Agreement {
  std::size_t share = 0, rows = 0, fields = 0;

  auto operator<=>(const Agreement&) const = default;
};

Agreement agreement(std::string_view text, char delimiter, bool cut) {
  constexpr std::size_t whole = 100;
  const Table table = read_table(text, delimiter, sampled_rows, cut);
  const std::size_t all = table.rows.size() + table.unclosed.size();
  std::map<std::size_t, std::size_t> counts;
  for (const Row& row : table.rows)
    if (row.width() > 1) ++counts[row.width()];
  Agreement best;
  for (const auto& [fields, rows] : counts)
    best = std::max(best, Agreement{whole * rows / all, rows, fields});
  return best;
}

}  // namespace

char delimiter_of(std::string_view text, bool cut) {
  cut = cut || text.size() > sampled_bytes;
  text = text.substr(0, sampled_bytes);
  char best = ',';
  Agreement most;
  for (const char delimiter : delimiters) {
    const Agreement one = agreement(text, delimiter, cut);
    if (one > most) best = delimiter;
    most = std::max(most, one);
  }
  return best;
}

Table read_table(std::string_view text, char delimiter, std::size_t most, bool cut) {
  Table table;
  int before = 0;
  if (delimiter == 0) {
    const char named = named_delimiter(text);
    table.delimiter = named != 0 ? named : delimiter_of(text, cut);
    before = named != 0 ? 1 : 0;
  } else {
    table.delimiter = delimiter;
  }
  table.text.assign(text.begin(), text.end());
  const bool sampled = delimiter != 0;  // then blank rows tell of their delimiter, too
  const auto is_blank = [&](const Row& row) {
    return sampled ? row.fields.empty() : std::ranges::all_of(row.fields, base::blank);
  };
  RowScanner scanner(table.text.data(), table.text.size(), table.delimiter);
  std::size_t cells = 0;
  for (int number = 1; !scanner.at_end() && table.rows.size() < most; ++number) {
    Row row{number, scanner.line(), {}};
    if (!scanner.next(row)) {
      if (cut && scanner.ran_out()) return table;  // its lines are no rows
      table.unclosed.push_back({number, scanner.quote_line()});
    } else if (number > before && !is_blank(row)) {
      cells += row.fields.size();
      hold_to(most_cells, cells, "cells");
      hold_to(most_touches, table.rows.size() + 1, "rows");
      table.rows.push_back(std::move(row));
    }
  }
  const bool unfinished = cut && scanner.at_end() && text.find_last_of("\r\n") + 1 != text.size();
  if (unfinished && table.rows.size() > 1) table.rows.pop_back();
  return table;
}

Table read_front(const Source& source, std::size_t most) {
  const TextFront front = front_of_text(source);
  return read_table(front.text, 0, most, front.cut);
}

}  // namespace nurture::exchange
