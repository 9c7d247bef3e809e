// Keys of a map by the table: conversions and their messages.
#include "codec/fields.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/core.h>
#include <utility>
#include <variant>

#include "base/nearest.hpp"
#include "base/text.hpp"

namespace nurture::codec {
namespace {

using yaml::Kind;
using yaml::Ref;

/// Of any kind: what is more is a slip, and could not be counted with.
constexpr int most_number = 1'000'000;

template <typename Number>
std::optional<Number> parse_number(std::string_view text, Number least, Number most = most_number) {
  Number number{};
  const auto* const end = text.data() + text.size();
  const auto [stop, flaw] = std::from_chars(text.data(), end, number);
  const bool plain = !text.empty() && text.find_first_not_of("0123456789.") == text.npos;
  const bool fits = flaw == std::errc() && stop == end && number >= least && number <= most;
  return plain && fits ? std::optional(number) : std::nullopt;
}

std::optional<bool> parse_bool(std::string_view text) {
  const auto word = base::lower(text);
  return word == "true" || word == "false" ? std::optional(word == "true") : std::nullopt;
}

std::string number_expected(int least) {
  return fmt::format("not a whole number from {} to {}", least, most_number);
}

/// Whether `word` is one of the words in `choices`, which a blank parts.
bool is_one_of(std::string_view choices, std::string_view word) {
  if (word.find(' ') != std::string_view::npos) return false;
  for (std::size_t at = 0; at <= choices.size();) {
    const auto end = std::min(choices.find(' ', at), choices.size());
    if (choices.substr(at, end - at) == word) return true;
    at = end + 1;
  }
  return false;
}

constexpr std::string_view calendar_day_expected = "not a day: write MM-DD or YYYY-MM-DD";
constexpr std::string_view holidays_expected =
    "not a day or a range: write MM-DD, YYYY-MM-DD or FIRST..LAST";

}  // namespace

std::vector<Ref> items_of(const Ref& list) {
  auto items = list.as_list();
  std::erase_if(items, [](const Ref& item) { return item.kind() == Kind::absent; });
  return items;
}

Fields::Fields(Report& report, const Ref& map, std::span<const model::Key> rows)
    : report_(report), map_(map), rows_(rows.first(std::min(rows.size(), most_rows))) {
  std::fill_n(values_.begin(), rows_.size(), yaml::no_node);
  for (const auto& [key, value] : map.entries()) enter(key, value);
  cursor_ = 0;
}

void Fields::enter(const Ref& key, const Ref& value) {
  const auto place = row(key.text());
  if (place < rows_.size()) {
    values_.at(place) = value.kind() == Kind::absent ? yaml::no_node : value.id();
  } else if (!key.text().starts_with("x-")) {
    const auto hint = model::about_former_key(key.text());
    report_.warning(
        key, fmt::format("unknown key {}", quoted(key.text())),
        hint.empty() ? base::did_you_mean(key.text(), model::names(rows_)) : std::string(hint));
  }
}

std::size_t Fields::row(std::string_view name) {
  if (name.empty()) return rows_.size();
  const auto is = [name](const model::Key& key) {
    // Readers ask by literals, which are mostly the very ones of the table.
    return key.name.size() == name.size() &&
           (key.name.data() == name.data() ||
            (key.name.front() == name.front() && key.name == name));
  };
  std::size_t place = cursor_;
  while (place < rows_.size() && !is(rows_[place])) ++place;
  if (place == rows_.size()) {
    place = 0;
    while (place < cursor_ && !is(rows_[place])) ++place;
    if (place == cursor_) return rows_.size();
  }
  row_ = place;
  cursor_ = place + 1;
  return place;
}

bool Fields::complete() const {
  bool complete = true;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].required && values_.at(i) == yaml::no_node) {
      report_.error(map_, fmt::format("the key '{}' is missing", rows_[i].name));
      complete = false;
    }
  }
  return complete;
}

std::optional<Ref> Fields::value(std::string_view name) {
  const auto place = row(name);
  const auto id = place < rows_.size() ? values_.at(place) : yaml::no_node;
  return id == yaml::no_node ? std::nullopt : std::optional(Ref(map_.document(), id));
}

std::vector<Ref> Fields::items(std::string_view name) {
  const auto list = value(name);
  return list ? items_of(*list) : std::vector<Ref>();
}

std::optional<std::string_view> Fields::text_of(const model::Key& key, const Ref& at) {
  if (at.kind() == Kind::scalar) return at.text();
  report_.error(at, fmt::format("'{}': {} found where {} is expected", key.name, found(at),
                                key.many ? "a text or a list of texts" : "one text"));
  return std::nullopt;
}

bool Fields::allowed(const model::Key& key, const Ref& at, std::string_view text) {
  if (key.required && base::invisible(text)) {
    report_.error(at, fmt::format("'{}' is empty", key.name));
    return false;
  }
  if (key.type != model::Type::choice || is_one_of(key.choices, text)) return true;
  const auto choices = base::split(key.choices, ' ');
  report_.error(at,
                choices.size() == 1
                    ? fmt::format("'{}': {} is not '{}'", key.name, quoted(text), key.choices)
                    : fmt::format("'{}': {} is none of {}", key.name, quoted(text),
                                  base::join(choices, ", ")),
                base::did_you_mean(text, choices));
  return false;
}

template <typename T, typename Parse>
std::optional<T> Fields::convert(const model::Key& key, const Ref& at, Parse parse,
                                 std::string_view expected) {
  const auto text = text_of(key, at);
  std::optional<T> value = text ? parse(*text) : std::nullopt;
  if (text && !value) {
    report_.error(at, fmt::format("'{}': {} is {}", key.name, quoted(*text), expected));
  }
  return value;
}

template <typename T, typename Parse>
bool Fields::convert(std::string_view name, Parse parse, std::string_view expected, T& to) {
  const auto at = value(name);
  auto read = at ? convert<T>(rows_[row_], *at, parse, expected) : std::nullopt;
  if (read) to = std::move(*read);
  return read.has_value();
}

template <typename T, typename Parse>
bool Fields::convert(std::string_view name, Parse parse, std::string_view expected,
                     std::vector<T>& to) {
  const auto list = value(name);
  if (!list) return false;
  for (const auto& item : items_of(*list)) {
    if (auto read = convert<T>(rows_[row_], item, parse, expected)) to.push_back(std::move(*read));
  }
  return true;
}

bool Fields::read(std::string_view name, std::string& to) {
  const auto at = value(name);
  const auto text = at ? text_of(rows_[row_], *at) : std::nullopt;
  if (!text || !allowed(rows_[row_], *at, *text)) return false;
  to = *text;
  return true;
}

bool Fields::read(std::string_view name, std::vector<std::string>& to) {
  const auto list = value(name);
  if (!list) return false;
  const auto& key = rows_[row_];
  const auto items = items_of(*list);
  to.reserve(items.size());
  for (const auto& item : items) {
    const auto text = text_of(key, item);
    if (text && !text->empty() && allowed(key, item, *text)) to.emplace_back(*text);
  }
  return true;
}

bool Fields::read(std::string_view name, base::Date& to) {
  return convert(name, base::parse_iso, "not a day: write YYYY-MM-DD", to);
}

bool Fields::read(std::string_view name, base::CalendarDay& to) {
  return convert(name, base::parse_calendar_day, calendar_day_expected, to);
}

bool Fields::read(std::string_view name, std::vector<base::Holidays>& to) {
  return convert(name, base::parse_holidays, holidays_expected, to);
}

bool Fields::read(std::string_view name, base::Period& to) {
  return convert(name, base::parse_period,
                 "not a day, week, month, quarter or year: write 2028-11-03, 2028-W45, 2028-11, "
                 "2028-Q4 or 2028",
                 to);
}

bool Fields::read(std::string_view name, base::Interval& to) {
  return convert(name, base::parse_interval, "not an interval: write 60 days, 2 weeks or 3 months",
                 to);
}

bool Fields::read(std::string_view name, bool& to) {
  return convert(name, parse_bool, "neither true nor false", to);
}

bool Fields::read(std::string_view name, int& to, int least) {
  const auto parse = [least](std::string_view text) { return parse_number<int>(text, least); };
  return convert(name, parse, number_expected(least), to);
}

bool Fields::read(std::string_view name, double& to) {
  const bool is_share = value(name) && rows_[row_].type == model::Type::share;
  const int most = is_share ? 1 : most_number;
  const auto parse = [most](std::string_view text) { return parse_number<double>(text, 0, most); };
  return convert(name, parse, fmt::format("not a number from 0 to {}", most), to);
}

bool Fields::read(std::string_view name, model::Cadence& to) {
  const auto at = value(name);
  auto cadence = at ? read_cadence(report_, name, *at) : std::nullopt;
  if (cadence) to = std::move(*cadence);
  return cadence.has_value();
}

std::optional<model::Cadence> read_cadence(Report& report, std::string_view key, const Ref& at) {
  const auto items = items_of(at);
  if (items.empty()) return std::nullopt;
  model::Cadence cadence;
  if (items.size() == 1 && base::lower(base::trim(items.front().text())) == "none") return cadence;
  for (const auto& item : items) {
    auto rule =
        item.kind() == Kind::scalar
            ? model::parse_rule(item.text())
            : fmt::format("{} found where a rule is expected: write 'every 6 weeks'", found(item));
    if (const auto* flaw = std::get_if<std::string>(&rule)) {
      report.error(item, fmt::format("'{}': {}", key, base::printable(*flaw)));
      return std::nullopt;
    }
    cadence.rules.push_back(std::get<model::Rule>(std::move(rule)));
  }
  return cadence;
}

}  // namespace nurture::codec
