// A log in a spreadsheet: a row a touch.
#include <algorithm>
#include <fmt/core.h>
#include <map>
#include <set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "exchange/readers.hpp"
#include "exchange/source_text.hpp"
#include "exchange/tables/log_columns.hpp"
#include "exchange/tables/sheet.hpp"

namespace nurture::exchange {
namespace {

struct ChannelWords {
  std::string_view channel, words;  ///< folded, between blanks
};

constexpr ChannelWords channel_words[] = {
    {"call",
     " call calls phone telephone tel ring telefon telefonat anruf appel llamada telefonata "},
    {"email", " email emails mail mails e courriel correo "},
    {"meeting",
     " meeting meetings meet zoom teams video videocall appointment termin treffen besprechung "
     "reunion rendez reunione "},
    {"visit", " visit besuch visite visita "},
    {"lunch", " lunch dinner breakfast coffee mittagessen dejeuner almuerzo pranzo "},
    {"message", " message sms text whatsapp chat signal telegram linkedin slack nachricht "},
    {"event", " event conference fair messe "},
};

constexpr std::string_view task_words = " task tasks todo aufgabe tarea tache ";
constexpr std::string_view incoming_words =
    " in incoming inbound received from them they eingehend entrant entrante ";
constexpr std::string_view unreached_words =
    " no false missed unanswered busy voicemail noanswer nein verpasst left ";
constexpr std::string_view open_words = " open planned scheduled pending todo false no offen not ";

bool holds_word(std::string_view words, const std::string& word) {
  return !word.empty() && words.find(" " + word + " ") != words.npos;
}

std::string first_word(std::string_view text) {
  const auto words = base::words(text);
  if (words.size() > 1 && words[0] == "to" && words[1] == "do") return "todo";
  return words.empty() ? std::string() : words.front();
}

class LogReader {
 public:
  LogReader(const Source& source, const ReadOptions& options)
      : source_(source), options_(options) {}

  Reading read();

 private:
  void leave_out_long_cells(const Row& titles, Row& row);
  void say_missing_column(const Row& titles, const std::string& missing);
  void settle_days(const Table& table, std::size_t header);
  void say_unknown_columns(const Table& table, std::size_t header);
  void read_row(const Row& row);
  /// All of a kind, in the order of the columns.
  std::vector<std::string> cells(const Row& row, LogPart part) const;
  std::string cell(const Row& row, LogPart part) const;
  std::vector<std::string> whom(const Row& row) const;
  std::string channel(const std::string& said) const;
  std::optional<base::Date> day(const Row& row);
  void add(TouchRecord record);
  void say_left_out();
  void skip(const Row& row, std::string message) {
    reading_.flaws.push_back({source_.path, row.line, 0, std::move(message), {}, {}});
  }

  const Source& source_;
  const ReadOptions& options_;
  Reading reading_;
  std::vector<LogPart> parts_;
  std::vector<DayOrder> orders_;
  std::set<std::string> seen_;
  std::size_t copied_ = 0;  ///< for rows that name several
  int doubles_ = 0, tasks_ = 0, open_ = 0;
};

Reading LogReader::read() {
  reading_.what = "a log in a spreadsheet";
  reading_.unit = "row";
  Table table = read_table(text_of(source_, options_, reading_));
  say_unclosed(table, source_, reading_);
  if (table.rows.empty()) {
    reading_.flaws.push_back({source_.path, 0, 0, "nothing in it", {}, {}});
    return std::move(reading_);
  }
  if (auto wide = too_wide(table, source_)) {
    reading_.flaws.push_back(*std::move(wide));
    return std::move(reading_);
  }
  const std::size_t header = log_header(table).value_or(0);
  const Row& titles = table.rows[header];
  parts_ = parts_under(titles);
  map_log_columns(options_, titles, parts_);
  if (!has(parts_, LogPart::date) || !names_somebody(parts_)) {
    say_missing_column(titles, has(parts_, LogPart::date) ? "who" : "date");
    return std::move(reading_);
  }
  settle_days(table, header);
  for (std::size_t i = header + 1; i < table.rows.size(); ++i) {
    leave_out_long_cells(titles, table.rows[i]);
    if (!is_blank(table.rows[i])) read_row(table.rows[i]);
  }
  say_left_out();
  say_unknown_columns(table, header);
  return std::move(reading_);
}

/// The touch is taken without them.
void LogReader::leave_out_long_cells(const Row& titles, Row& row) {
  for (std::size_t i = 0; i < std::min(titles.fields.size(), row.fields.size()); ++i) {
    if (row.fields[i].size() <= most_cell_bytes) continue;
    reading_.flaws.push_back({source_.path,
                              row.line,
                              0,
                              too_long(titles.fields[i], row.fields[i].size()),
                              {},
                              {},
                              base::Severity::warning});
    row.fields[i] = {};
  }
}

/// Something is written in them, and it isn't who somebody is; the first may be the note.
void LogReader::say_unknown_columns(const Table& table, std::size_t header) {
  const Row& titles = table.rows[header];
  const auto columns = columns_by_synonym(titles);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < titles.fields.size() && i < parts_.size(); ++i) {
    const auto filled = [&](const Row& row) {
      return i < row.fields.size() && !base::blank(row.fields[i]);
    };
    if (parts_[i] == LogPart::nothing && columns[i].part == Part::unknown &&
        !base::blank(titles.fields[i]) &&
        std::any_of(table.rows.begin() + static_cast<std::ptrdiff_t>(header) + 1, table.rows.end(),
                    filled))
      names.emplace_back(base::one_line(titles.fields[i]));
  }
  if (names.empty()) return;
  const std::string key = has(parts_, LogPart::note) ? "next" : "note";
  const std::string map = "--map " + base::shell_quoted(names.front() + "=" + key);
  for (std::string& name : names) name.insert(0, "'").append("'");
  reading_.remarks.push_back((names.size() == 1 ? "column " : "columns ") +
                             base::join(names, ", ") + " not taken; as in:\n" + map);
}

/// With the --map line for the first column that nothing is known of.
void LogReader::say_missing_column(const Row& titles, const std::string& missing) {
  const auto unknown = std::ranges::find(parts_, LogPart::nothing) - parts_.begin();
  const auto place = std::min(static_cast<std::size_t>(unknown), titles.fields.size() - 1);
  const std::string map = std::string(base::trim(titles.fields[place])) + "=" + missing;
  reading_.flaws.push_back({source_.path,
                            titles.line,
                            0,
                            "no column is known for the " + missing,
                            "its columns are " +
                                base::join({titles.fields.begin(), titles.fields.end()}, ", ") +
                                "; say which: --map " + base::shell_quoted(map),
                            {}});
}

void LogReader::settle_days(const Table& table, std::size_t header) {
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    DayColumn days;
    if (parts_[i] == LogPart::date)
      for (std::size_t at = header + 1; at < table.rows.size(); ++at)
        days.see(cell_of(table.rows[at], i), table.rows[at].line);
    orders_.push_back(days.order(options_.dates, table.rows[header].fields[i]));
  }
}

std::vector<std::string> LogReader::cells(const Row& row, LogPart part) const {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < std::min(parts_.size(), row.fields.size()); ++i)
    if (const auto text = cell_of(row, i); parts_[i] == part && !text.empty())
      found.emplace_back(text);
  return found;
}

std::string LogReader::cell(const Row& row, LogPart part) const {
  const auto found = cells(row, part);
  return found.empty() ? std::string() : found.front();
}

/// A mail address tells better than a name; several stand between semicolons.
std::vector<std::string> LogReader::whom(const Row& row) const {
  auto found = cells(row, LogPart::who);
  const auto address =
      std::ranges::find_if(found, [](const auto& one) { return one.find('@') != one.npos; });
  std::string who = address != found.end() ? *address : found.empty() ? "" : found.front();
  if (who.empty()) {
    const std::string first = cell(row, LogPart::first), last = cell(row, LogPart::last);
    who = first + (first.empty() || last.empty() ? "" : " ") + last;
  }
  std::vector<std::string> all;
  for (std::string& one : base::split(who, ';')) {
    if (const auto bracket = one.rfind('<'); one.ends_with('>') && bracket != one.npos)
      one = one.substr(bracket + 1, one.size() - bracket - 2);
    if (std::string plain = single_line(one); !base::blank(plain)) all.push_back(std::move(plain));
  }
  return all;
}

std::string LogReader::channel(const std::string& said) const {
  const std::string word = base::lower(said);
  if (said.empty() || options_.settings.channels.contains(word))
    return said.empty() ? options_.channel : word;
  for (const ChannelWords& one : channel_words)
    if (holds_word(one.words, first_word(said))) return std::string(one.channel);
  return said;
}

std::optional<base::Date> LogReader::day(const Row& row) {
  std::string_view last;
  for (std::size_t i = 0; i < std::min(parts_.size(), row.fields.size()); ++i) {
    if (parts_[i] != LogPart::date) continue;
    const auto text = cell_of(row, i);
    const WrittenDay written = written_day(text);
    if (const auto found = date_of(written, orders_[i], options_.today)) return found;
    if (!text.empty()) last = text;
  }
  skip(row, last.empty() ? "no day" : fmt::format("'{}' is not a day", base::one_line(last)));
  return std::nullopt;
}

void LogReader::read_row(const Row& row) {
  const std::string kind = cell(row, LogPart::channel);
  if (holds_word(task_words, first_word(kind))) {
    ++tasks_;
    return;
  }
  if (holds_word(open_words, first_word(cell(row, LogPart::status)))) {
    ++open_;
    return;
  }
  const auto who = whom(row);
  if (who.empty()) return skip(row, "nobody is named");
  const auto date = day(row);
  if (!date) return;
  if (*date > options_.today) return skip(row, base::iso(*date) + " is in the future");
  TouchRecord record{{source_.path, row.line}, {}, {}, {}};
  record.touch.date = *date;
  record.touch.channel = channel(kind);
  record.touch.note = base::join(cells(row, LogPart::note), ": ");
  if (const std::string next = cell(row, LogPart::next); !next.empty()) record.touch.next = next;
  record.touch.by = cell(row, LogPart::by);
  const std::string intent = base::lower(cell(row, LogPart::intent));
  if (intent == "give" || intent == "ask" || intent == "social") record.touch.intent = intent;
  const std::string direction = first_word(cell(row, LogPart::direction));
  record.touch.from_them = holds_word(incoming_words, direction);
  record.touch.reached = !holds_word(unreached_words, direction) &&
                         !holds_word(unreached_words, first_word(cell(row, LogPart::outcome)));
  copied_ += (who.size() - 1) * (record.touch.note.size() + sizeof(TouchRecord));
  if (copied_ > most_copied_bytes)
    return skip(row, "rows above name so many people that this one is too much: split the file");
  for (const std::string& one : who) {
    record.who = one;
    add(record);
  }
}

void LogReader::add(TouchRecord record) {
  const model::Interaction& touch = record.touch;
  const std::string key = base::join(
      {base::fold(record.who), base::iso(touch.date), touch.channel, touch.note,
       touch.next.value_or(""), touch.by, touch.from_them ? "<" : ">", touch.reached ? "+" : "-"},
      "\x1f");
  if (!seen_.insert(key).second) {
    ++doubles_;
  } else {
    hold_to(most_touches, reading_.touches.size() + 1, "touches");
    reading_.touches.push_back(std::move(record));
  }
}

void LogReader::say_left_out() {
  const auto say = [this](int count, std::string_view one, std::string_view many) {
    if (count > 0) reading_.remarks.push_back(fmt::format("{} {}", count, count == 1 ? one : many));
  };
  say(doubles_, "row stands there twice: counted once", "rows stand there twice: counted once");
  say(tasks_, "task left out: it is no touch", "tasks left out: they are no touches");
  say(open_, "row left out: not done yet", "rows left out: not done yet");
  if (reading_.touches.empty() && reading_.flaws.empty())
    reading_.flaws.push_back({source_.path, 0, 0, "no row is a touch", {}, {}});
}

}  // namespace

bool is_log(const Source& source) {
  constexpr std::size_t rows = 10;
  const Table table = read_front(source, rows);
  const auto header = log_header(table);
  if (!header) return false;
  return std::ranges::none_of(table.rows,
                              [](const Row& row) { return exporter_of(row) != nullptr; });
}

Reading read_log(const Source& source, const ReadOptions& options) {
  return LogReader(source, options).read();
}

}  // namespace nurture::exchange
