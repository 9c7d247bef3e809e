// Calls and messages as touches.
#include "exchange/chats/touch_tally.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "base/width.hpp"
#include "exchange/json_text.hpp"
#include "model/addresses.hpp"

namespace nurture::exchange {
namespace {

/// One number is written in several ways.
std::string key_of(const std::string& who) {
  if (!is_telephone_number(who)) return who;
  const std::string digits = model::plain_number(who).digits;
  return digits.substr(digits.size() - std::min(digits.size(), model::telling_digits));
}

/// The channel says what one of them was.
std::string note_of_sum(const Contacted& first, int times, std::int64_t seconds) {
  constexpr std::int64_t minute = 60;
  if (!first.text.empty()) return first.text;
  std::string note = times > 1 ? fmt::format("{} {}s", times, first.channel) : std::string();
  if (seconds > 0)
    note += fmt::format("{}{} min", note.empty() ? "" : ", ", (seconds + minute - 1) / minute);
  return note;
}

}  // namespace

void TouchTally::add(Contacted one) {
  if (one.day > options_.today) {
    ++to_come_;
    return;
  }
  Key key{key_of(one.who), one.day, one.from_them, one.channel};
  const auto [place, fresh] = sums_.try_emplace(std::move(key));
  hold_to(most_touches, sums_.size(), "touches");
  Sum& sum = place->second;
  if (!fresh && sum.first.reached && !one.reached) return;
  if (!fresh && one.reached && !sum.first.reached) sum = {};
  ++sum.times;
  sum.seconds += one.seconds;
  if (sum.times > 1) return;
  constexpr int longest_note = 300;  // columns
  one.text = base::truncate(base::one_line(one.text), longest_note);
  sum.first = std::move(one);
}

void TouchTally::take(Reading& reading) {
  for (auto& [key, sum] : sums_) {
    const Contacted& first = sum.first;
    TouchRecord record{{source_.path, first.line}, first.who, first.name, {}, sum.times};
    record.mine = true;
    record.touch.date = first.day;
    record.touch.from_them = first.from_them;
    record.touch.reached = first.reached;
    record.touch.channel = first.channel;
    record.touch.note = note_of_sum(first, sum.times, sum.seconds);
    reading.touches.push_back(std::move(record));
  }
  sums_.clear();
  if (to_come_ > 0) reading.remarks.push_back(fmt::format("{} of a day ahead: no touch", to_come_));
}

bool is_called(const std::string& name, const ReadOptions& options) {
  if (!options.me.empty()) return base::fold(name) == base::fold(options.me);
  const auto words = base::words(name);
  return std::ranges::any_of(options.us, [&](const std::string& one) {
    return base::words(one) == words || std::ranges::find(words, base::fold(one)) != words.end();
  });
}

std::string me_remark(const std::string& name) {
  return fmt::format("'{}' is you: --me NAME if not", name);
}

bool is_telephone_number(std::string_view text) {
  constexpr std::size_t least_digits_of_one = 7;
  return text.find_first_not_of("+0123456789 ()-./") == text.npos &&
         model::plain_number(text).digits.size() >= least_digits_of_one;
}

std::optional<base::Date> local_day(std::optional<std::int64_t> seconds, const LocalZone& zone) {
  constexpr std::int64_t minute = 60;
  if (!day_of_unix_time(seconds)) return std::nullopt;
  const int offset = zone.offset_minutes ? zone.offset_minutes(*seconds) : 0;
  return day_of_unix_time(*seconds + offset * minute);
}

std::string days_remark(const LocalZone& zone) {
  if (!zone.offset_minutes) return "days in Universal Time";
  return zone.name.empty() ? "days as this machine's clock has them" : "days in " + zone.name;
}

}  // namespace nurture::exchange
