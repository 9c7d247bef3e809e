// A chat that WhatsApp exported, with a line a message:
//
//   iOS      [DATE, TIME] NAME: TEXT
//   Android  DATE, TIME - NAME: TEXT     or, of the program itself, without NAME:
//
// and further lines of a text below it. How DATE and TIME look hangs on the telephone's region:
// over ninety forms, with narrow blanks and marks of direction among them; no form says in itself
// whether the day or the month stands first. What the program itself says begins with U+200E on
// iOS.
#include <algorithm>
#include <fmt/core.h>
#include <set>

#include "base/error.hpp"
#include "base/fold.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "exchange/chats/touch_tally.hpp"
#include "exchange/readers.hpp"
#include "exchange/source_text.hpp"
#include "exchange/text_lines.hpp"

namespace nurture::exchange {
namespace {

constexpr std::string_view program_mark = "\u200E";

/// Three numbers as they stand there.
struct ChatDay {
  int first = 0, second = 0, third = 0;
  char separator = 0;

  auto operator<=>(const ChatDay&) const = default;
};

struct ChatLine {
  ChatDay day;
  std::string name;       ///< empty: the program's own
  std::string_view text;  ///< as it stands there
};

bool direction_mark(char32_t c) {
  return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

/// As we would write it: plain blanks, hyphens and digits, no marks.
void append_plain(std::string& text, char32_t c) {
  constexpr char32_t zeros[] = {0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10};
  for (const char32_t zero : zeros)
    if (c >= zero && c <= zero + 9) c = U'0' + (c - zero);
  if (c == 0xA0 || c == 0x202F || c == 0x2009 || c == 0x3000) c = U' ';
  if (c == 0x2010 || c == 0x2011) c = U'-';
  if (!direction_mark(c)) base::append(text, c);
}

std::string plain_text(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const base::CodePoint next = base::front(text);
    append_plain(plain, next.value);
    text.remove_prefix(next.length);
  }
  return plain;
}

bool chat_digit(char c) {
  return c >= '0' && c <= '9';
}

/// One to four digits from the front; 0: none.
int take_day_number(std::string_view& text) {
  constexpr std::size_t most = 4;
  int number = 0;
  std::size_t length = 0;
  while (length < text.size() && length <= most && chat_digit(text[length]))
    number = number * 10 + (text[length++] - '0');
  text.remove_prefix(length);
  return length <= most ? number : 0;
}

/// "." "/" "-" with blanks around, or 年 月 and 년 월.
char take_separator(std::string_view& text) {
  const auto skip = [&] { text.remove_prefix(std::min(text.find_first_not_of(' '), text.size())); };
  skip();
  char found = 0;
  if (!text.empty() && (text[0] == '.' || text[0] == '/' || text[0] == '-')) {
    found = text[0];
    text.remove_prefix(1);
  }
  for (const std::string_view word : {"年", "月", "년", "월"}) {
    if (!text.starts_with(word)) continue;
    found = '-';
    text.remove_prefix(word.size());
  }
  skip();
  return found;
}

/// The day at the front of "26.10.26, 09:30"; a time must stand behind it.
std::optional<ChatDay> chat_day(std::string_view stamp) {
  ChatDay day;
  day.first = take_day_number(stamp);
  day.separator = take_separator(stamp);
  day.second = take_day_number(stamp);
  const char again = take_separator(stamp);
  day.third = take_day_number(stamp);
  if (day.first == 0 || day.second == 0 || day.third == 0 || day.separator == 0 ||
      again != day.separator)
    return std::nullopt;
  const auto digit = std::ranges::find_if(stamp, chat_digit);
  const auto time = std::string_view(digit, stamp.end());
  const std::size_t mark = time.find_first_of(":.");
  const bool timed = mark == 1 || mark == 2;
  return timed ? std::optional(day) : std::nullopt;
}

/// A name as the address book has it; of a stranger "~ Ada".
std::string chat_name(std::string_view text) {
  std::string name = plain_text(text);
  if (name.starts_with('~')) name.erase(0, 1);
  return single_line(name);
}

/// Where a line begins a message; empty where it goes on with one.
std::optional<ChatLine> chat_line(std::string_view line) {
  constexpr std::size_t longest_stamp = 64;
  while (line.starts_with(program_mark)) line.remove_prefix(program_mark.size());
  const bool brackets = line.starts_with('[');
  if (brackets) line.remove_prefix(1);
  const std::string_view mark = brackets ? "]" : " - ";
  const std::size_t end = line.substr(0, longest_stamp + mark.size()).find(mark);
  if (end == line.npos) return std::nullopt;
  const auto day = chat_day(base::trim(plain_text(line.substr(0, end))));
  if (!day) return std::nullopt;
  line.remove_prefix(end + mark.size());
  ChatLine made{*day, {}, line};
  const std::size_t colon = line.find(':');
  if (colon == line.npos || (colon + 1 < line.size() && line[colon + 1] != ' ')) return made;
  made.name = chat_name(line.substr(0, colon));
  made.text = line.substr(std::min(colon + 2, line.size()));
  return made;
}

std::optional<base::Date> date_of(const ChatDay& day, DayOrder order) {
  constexpr int century = 2000, shortest_year = 100, buddhist = 543, buddhist_2009 = 2552;
  const bool year_first = day.first >= shortest_year;
  int year = year_first ? day.first : day.third;
  if (year < shortest_year) year += century;
  if (year >= buddhist_2009) year -= buddhist;
  const int one = year_first ? day.third : day.first;  // the day, where it stands first
  const bool swapped = !year_first && order == DayOrder::month_first && day.separator != '.';
  return swapped ? base::date_of(year, one, day.second) : base::date_of(year, day.second, one);
}

class ChatReader {
 public:
  ChatReader(const Source& source, const ReadOptions& options)
      : source_(source), options_(options), tally_(source, options) {}

  Reading read();

 private:
  struct Message {
    ChatLine said;
    int line;
  };

  void take_lines(std::string_view text);
  bool possible(DayOrder order) const;
  DayOrder order() const;
  bool is_other_by_file(const std::string& name) const;
  std::string other() const;
  std::string other_of_two() const;
  void tally(const std::string& other);

  const Source& source_;
  const ReadOptions& options_;
  TouchTally tally_;
  Reading reading_;
  std::vector<Message> messages_;  ///< what somebody said
  std::set<std::string> names_;
  std::string noticed_;  ///< under whose name the program says that the chat is encrypted
};

Reading ChatReader::read() {
  reading_.what = "a WhatsApp chat";
  reading_.unit = "message";
  const std::string text = text_of(source_, options_, reading_);
  take_lines(text);
  reading_.read = static_cast<int>(messages_.size());
  const auto none = [this](std::string message) {
    reading_.flaws.push_back({source_.path, 0, 0, std::move(message), {}, {}});
    return std::move(reading_);
  };
  if (names_.empty()) return none("no message in it");
  if (names_.size() > 2) {
    reading_.remarks.push_back(fmt::format("a group of {}: no touch", names_.size()));
    return std::move(reading_);
  }
  const std::string them = other();
  if (them.empty())
    return none(fmt::format("'{}' alone writes there: to whom isn't said", *names_.begin()));
  tally(them);
  return std::move(reading_);
}

void ChatReader::take_lines(std::string_view text) {
  constexpr std::size_t least_notice = 40;  // bytes: what stands for a picture is shorter
  int number = 0;
  for (const std::string_view line : text_lines(text)) {
    ++number;
    auto said = chat_line(line);
    if (!said || said->name.empty()) continue;
    if (said->text.starts_with(program_mark)) {
      if (messages_.empty() && noticed_.empty() && said->text.size() > least_notice &&
          said->text.find('<') == said->text.npos)
        noticed_ = said->name;
      continue;
    }
    names_.insert(said->name);
    messages_.push_back({*std::move(said), number});
  }
  if (!noticed_.empty() && names_.size() == 1) names_.insert(noticed_);
}

/// Each is a day, none is to come, and they follow each other.
bool ChatReader::possible(DayOrder order) const {
  std::optional<base::Date> last;
  return std::ranges::all_of(messages_, [&](const Message& one) {
    const auto day = date_of(one.said.day, order);
    const bool follows = day && *day <= options_.today && (!last || *day >= *last - 1);
    last = day;
    return follows;
  });
}

DayOrder ChatReader::order() const {
  const auto readable = [&](DayOrder order) {
    return std::ranges::all_of(
        messages_, [&](const Message& one) { return date_of(one.said.day, order).has_value(); });
  };
  // What is asked for holds where it can be meant, as it is asked for a folder of chats.
  if (const DayOrder asked = options_.dates; asked != DayOrder::unknown) {
    const DayOrder other =
        asked == DayOrder::day_first ? DayOrder::month_first : DayOrder::day_first;
    return readable(asked) || !readable(other) ? asked : other;
  }
  const bool day_first = possible(DayOrder::day_first),
             month_first = possible(DayOrder::month_first);
  if (day_first != month_first) return day_first ? DayOrder::day_first : DayOrder::month_first;
  const auto differs = std::ranges::find_if(messages_, [](const Message& one) {
    return date_of(one.said.day, DayOrder::day_first) !=
           date_of(one.said.day, DayOrder::month_first);
  });
  if (differs == messages_.end()) return DayOrder::day_first;
  const ChatDay& day = differs->said.day;
  throw base::usage(
      fmt::format("{}:{}: '{}{}{}{}{}' may be two days, and the chat doesn't tell which",
                  source_.path, differs->line, day.first, day.separator, day.second, day.separator,
                  day.third),
      "--dates dmy if the day stands first, --dates mdy if the month");
}

/// "WhatsApp Chat with Ada.txt", "WhatsApp Chat - Ada/_chat.txt".
bool ChatReader::is_other_by_file(const std::string& name) const {
  const std::size_t slash = source_.path.rfind('/');
  const std::string file = base::fold(source_.path.substr(slash + 1)),
                    folder =
                        slash == std::string::npos ? "" : base::fold(source_.path.substr(0, slash));
  const std::string end = " " + base::fold(name);
  return file.ends_with(end + ".txt") || folder.ends_with(end);
}

/// What the file is called, what the program says, and then what we are called.
std::string ChatReader::other_of_two() const {
  const std::string &one = *names_.begin(), &two = *names_.rbegin();
  if (is_other_by_file(one) != is_other_by_file(two)) return is_other_by_file(one) ? one : two;
  if (names_.contains(noticed_)) return noticed_;
  if (is_called(one, options_) != is_called(two, options_))
    return is_called(one, options_) ? two : one;
  throw base::usage(fmt::format("{}: which of '{}' and '{}' is you?", source_.path, one, two),
                    "--me NAME");
}

/// Empty where nobody but the user writes, and the file doesn't say to whom.
std::string ChatReader::other() const {
  const std::string &one = *names_.begin(), &two = *names_.rbegin();
  if (names_.size() == 1)
    return is_other_by_file(one) || !is_called(one, options_) ? one : std::string();
  if (options_.me.empty()) return other_of_two();
  if (is_called(one, options_) != is_called(two, options_))
    return is_called(one, options_) ? two : one;
  throw base::usage(
      fmt::format("{}: '{}' is neither '{}' nor '{}'", source_.path, options_.me, one, two),
      "--me NAME, as the chat has it");
}

void ChatReader::tally(const std::string& other) {
  const DayOrder days = order();
  for (const Message& one : messages_) {
    const auto day = date_of(one.said.day, days);
    if (!day) {
      reading_.flaws.push_back({source_.path, one.line, 0, "no day", {}, {}});
      continue;
    }
    Contacted made;
    made.who = other;
    made.day = *day;
    made.from_them = one.said.name == other;
    made.line = one.line;
    if (options_.first_lines) made.text = plain_text(one.said.text);
    tally_.add(std::move(made));
  }
  for (const std::string& name : names_)
    if (name != other && options_.me.empty()) reading_.remarks.push_back(me_remark(name));
  tally_.take(reading_);
}

}  // namespace

bool is_whatsapp(const Source& source) {
  const std::string front = front_of_text(source).text;
  for (const std::string_view line : text_lines(front))
    if (!base::blank(line)) return chat_line(line).has_value();
  return false;
}

Reading read_whatsapp(const Source& source, const ReadOptions& options) {
  return ChatReader(source, options).read();
}

}  // namespace nurture::exchange
