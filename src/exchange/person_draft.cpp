// Somebody as a reader comes to know them, piece by piece.
#include "exchange/person_draft.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/core.h>

#include "base/text.hpp"
#include "exchange/source_text.hpp"
#include "exchange/written_days.hpp"

namespace nurture::exchange {
namespace {

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole ? std::optional(value) : std::nullopt;
}

// So many of one kind are no person's: what is more isn't searched for doubles, so that reading
// stays linear.
constexpr std::size_t searched = 1000;

template <typename Item>
bool is_among(const std::vector<Item>& all, const Item& one) {
  return all.size() < searched && std::ranges::find(all, one) != all.end();
}

/// As it may stand in a message.
std::string shown_value(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string line;
  std::size_t count = 0;
  for (; !text.empty() && count < longest; ++count) {
    const base::CodePoint next = base::front(text);
    base::append(line, next.value);
    text.remove_prefix(next.length);
  }
  line = single_line(line);
  return line;
}

/// <2026-10-26 Mon>, [[2026-10-26]], 2026-10-26T09:00:00Z without what isn't the day.
std::string_view bare_day(std::string_view text) {
  constexpr std::size_t iso_length = 10;
  text = base::trim(text);
  while (text.starts_with('[') || text.starts_with('<')) text.remove_prefix(1);
  text = text.substr(0, text.find_first_of("]>"));
  const bool is_iso = text.size() > iso_length && text[4] == '-' && text[7] == '-' &&
                      text.find_first_not_of("0123456789-") >= iso_length;
  return is_iso ? text.substr(0, iso_length) : text;
}

}  // namespace

void add_once(std::vector<std::string>& to, std::string_view text) {
  std::string line = single_line(text);
  if (!line.empty() && !is_among(to, line)) to.push_back(std::move(line));
}

void add_paragraph(std::string& to, std::string_view text) {
  const std::string lines = prose(text);
  if (lines.empty()) return;
  if (!to.empty()) to += "\n\n";
  to += lines;
}

std::vector<std::string> parts_of(std::string_view text, std::string_view separators) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of(separators);
    const std::string_view part = base::trim(text.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return parts;
}

PersonDraft::PersonDraft(const Source& source, const ReadOptions& options, Reading& reading,
                         int line)
    : source_(source), options_(options), reading_(reading) {
  record_.place = {source.path, line};
}

void PersonDraft::warn(int line, const std::string& message) {
  base::Diagnostic said;
  said.path = source_.path;
  said.line = line;
  said.message = line == 0 && !person().name.empty()
                     ? fmt::format("{}: {}", single_line(person().name), message)
                     : message;
  said.severity = base::Severity::warning;
  reading_.flaws.push_back(std::move(said));
}

void PersonDraft::add_email(std::string_view text, int line) {
  const std::string address = bare_address(text);
  if (address.empty()) return;
  if (address.find('@') == std::string::npos || address.find_first_of(" \t") != std::string::npos)
    return warn(line, fmt::format("'{}' is not a mail address: left out", shown_value(address)));
  add_once(person().email, address);
}

std::optional<base::CalendarDay> PersonDraft::day_of_text(std::string_view text,
                                                          const std::string& what, int line) {
  const WrittenDay written = written_day(bare_day(text));
  if (written.kind == WrittenDay::Kind::none) return std::nullopt;
  const bool unclear = written.either && options_.dates == DayOrder::unknown && written.day <= 12 &&
                       written.month <= 12;
  DayOrder order = options_.dates;
  if (written.either && !unclear)
    order = written.month > 12 ? DayOrder::month_first : DayOrder::day_first;
  const auto day = unclear ? std::nullopt : day_of(written, order, options_.today);
  if (!day) {
    const std::string_view why = unclear ? "may be two days (--dates dmy or mdy tells)"
                                 : written.kind == WrittenDay::Kind::unreadable ? "is not a day"
                                                                                : "doesn't exist";
    warn(line, fmt::format("{} '{}' {}: left out", what, shown_value(text), why));
  }
  return day;
}

std::optional<base::Date> PersonDraft::date_of_text(std::string_view text, const std::string& what,
                                                    int line) {
  const auto day = day_of_text(text, what, line);
  if (!day) return std::nullopt;
  if (!day->year) {
    warn(line, fmt::format("{} '{}' has no year: left out", what, shown_value(text)));
    return std::nullopt;
  }
  return base::date_of(*day->year, day->month, day->day);
}

void PersonDraft::add_date(std::string_view text, const std::string& what, int line) {
  if (const auto day = day_of_text(text, what, line)) add_date(*day, what, line);
}

void PersonDraft::add_date(const base::CalendarDay& day, const std::string& what, int line) {
  constexpr int leap_year = 2000;
  if (!base::date_of(day.year.value_or(leap_year), day.month, day.day))
    return warn(line,
                fmt::format("{} {:02}-{:02} doesn't exist: left out", what, day.month, day.day));
  model::Anniversary made;
  made.date = {day.month, day.day, std::nullopt};
  made.what = what;
  if (day.year && *day.year > 0 && *day.year <= base::civil(options_.today).year)
    made.year = day.year;
  if (!is_among(person().dates, made)) person().dates.push_back(std::move(made));
}

void PersonDraft::set_since(std::string_view text, int line) {
  if (const auto day = date_of_text(text, "first met", line)) person().since = day;
}

void PersonDraft::set_last_touch(std::string_view text, int line) {
  const auto day = date_of_text(text, "last touch", line);
  if (day && (!last_touch_ || *day > *last_touch_)) last_touch_ = day;
}

void PersonDraft::set_cadence(std::string_view text, int line) {
  const std::string written = single_line(text);
  const auto days = whole_number(written);
  if (written.empty() || days == 0) return;
  if (base::lower(written) == "none") {
    person().cadence = model::Cadence{};
    return;
  }
  const auto rule = model::parse_rule(days ? fmt::format("every {} days", *days) : written);
  if (const auto* made = std::get_if<model::Rule>(&rule)) {
    person().cadence = model::Cadence{{*made}};
  } else {
    warn(line, fmt::format("'{}' is not a cadence: left out", shown_value(written)));
  }
}

void PersonDraft::add_touch(model::Interaction touch, int line) {
  if (touch.date > options_.today)
    return warn(line, fmt::format("{} is to come: no touch, left out", base::iso(touch.date)));
  touch.note = prose(touch.note);
  auto& all = person().interactions;
  if (all.empty() || all.back() != touch) all.push_back(std::move(touch));
}

void PersonDraft::add_relation(Relation::Kind kind, std::string_view label, std::string_view name) {
  Relation made{kind, base::lower(single_line(label)), single_line(name)};
  if (!made.name.empty()) record_.relations.push_back(std::move(made));
}

void PersonDraft::add_own(std::string_view name, std::string_view value) {
  const std::string key = base::slug(name.starts_with("x-") ? name.substr(2) : name);
  std::string text = single_line(value);
  if (key.empty() || text.empty()) return;
  if (record_.own.size() >= searched) return;
  const auto found =
      std::ranges::find(record_.own, "x-" + key, &std::pair<std::string, std::string>::first);
  if (found == record_.own.end()) {
    record_.own.emplace_back("x-" + key, std::move(text));
  } else if (found->second != text) {
    found->second += ", " + text;
  }
}

void PersonDraft::complete_name() {
  std::string& name = person().name;
  record_.unnamed = name.empty() && !person().email.empty();
  if (record_.unnamed) name = person().email.front().substr(0, person().email.front().find('@'));
}

void PersonDraft::put_on_lines() {
  model::Contact& one = person();
  for (std::string* text : {&one.name, &one.uid, &one.org, &one.title, &one.level, &one.role,
                            &one.owner, &one.rating, &one.segment, &one.timezone, &one.met})
    *text = single_line(*text);
  for (model::Anniversary& date : one.dates) date.what = single_line(date.what);
  for (model::FollowUp& follow_up : one.follow_ups) follow_up.what = single_line(follow_up.what);
  for (model::Interaction& touch : one.interactions) touch.channel = single_line(touch.channel);
}

void PersonDraft::finish() {
  put_on_lines();
  complete_name();
  if (person().name.empty()) {
    reading_.flaws.push_back(
        {source_.path, record_.place.line, 0, "no name and no address", {}, {}});
    return;
  }
  const auto& all = person().interactions;
  const auto newest = std::ranges::max_element(all, {}, &model::Interaction::date);
  if (last_touch_ && (newest == all.end() || newest->date < *last_touch_)) {
    model::Interaction touch;
    touch.date = *last_touch_;
    add_touch(std::move(touch), record_.place.line);
  }
  hold_to(most_people, reading_.people.size() + 1, "people");
  reading_.people.push_back(std::move(record_));
}

}  // namespace nurture::exchange
