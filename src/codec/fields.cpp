// Keys of a map by the table: conversions and their messages.
#include "codec/fields.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/core.h>
#include <utility>
#include <variant>

#include "base/nearest.hpp"
#include "base/text.hpp"

namespace nurture::codec {
namespace {

using base::Severity;
using yaml::Kind;
using yaml::NodeId;

/// Of any kind: what is more is a slip, and could not be counted with.
constexpr int most_number = 1'000'000;

template <typename Number>
std::optional<Number> parse_number(std::string_view text, Number least) {
  Number number{};
  const auto* const end = text.data() + text.size();
  const auto [stop, flaw] = std::from_chars(text.data(), end, number);
  const bool plain = !text.empty() && text.find_first_not_of("0123456789.") == text.npos;
  if (!plain || flaw != std::errc() || stop != end || number < least || number > most_number) {
    return std::nullopt;
  }
  return number;
}

std::optional<bool> parse_bool(std::string_view text) {
  const auto word = base::lower(text);
  if (word != "true" && word != "false") {
    return std::nullopt;
  }
  return word == "true";
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

constexpr std::string_view day_expected = "not a day: write YYYY-MM-DD";
constexpr std::string_view calendar_day_expected = "not a day: write MM-DD or YYYY-MM-DD";
constexpr std::string_view period_expected =
    "not a day, month, quarter or year: write 2028-11-03, 2028-11, 2028-Q4 or 2028";
constexpr std::string_view interval_expected =
    "not an interval: write 60 days, 2 weeks or 3 months";
constexpr std::string_view bool_expected = "neither true nor false";

}  // namespace

void Report::add(NodeId at, std::string message, std::string hint, Severity severity) {
  const std::size_t error = severity == Severity::error ? 1 : 0;
  errors_ += error;
  if (full()) {
    ++more_;
    more_errors_ += error;
    return;
  }
  const auto offset = document_.node(at).range.begin;
  const auto position = document_.position(offset);
  diagnostics_.push_back({path_, position.line, position.column, std::move(message),
                          std::move(hint), document_.line_at(offset), severity});
}

void Report::error(NodeId at, std::string message, std::string hint) {
  add(at, std::move(message), std::move(hint), Severity::error);
}

void Report::warning(NodeId at, std::string message, std::string hint) {
  add(at, std::move(message), std::move(hint), Severity::warning);
}

base::Diagnostics Report::take() {
  if (more_ > 0) {
    diagnostics_.push_back({path_,
                            0,
                            0,
                            fmt::format("and {} more flaws", more_),
                            {},
                            {},
                            more_errors_ > 0 ? Severity::error : Severity::warning});
  }
  return std::move(diagnostics_);
}

std::string quoted(std::string_view text) {
  constexpr int most_columns = 60;
  return "'" + base::truncate(base::printable(base::one_line(text)), most_columns) + "'";
}

std::string found(const yaml::Node& node) {
  switch (node.kind) {
    case Kind::list:
      return "a list";
    case Kind::map:
      return "a map";
    case Kind::absent:
      return "nothing";
    case Kind::scalar:
      break;
  }
  return quoted(node.text);
}

Fields::Fields(Report& report, NodeId map, std::span<const model::Key> rows)
    : report_(report), map_(map), rows_(rows.first(std::min(rows.size(), most_rows))) {
  std::fill_n(values_.begin(), rows_.size(), yaml::no_node);
  const auto& document = report_.document();
  for (auto key = document.node(map).first_child; key != yaml::no_node;) {
    const auto value = document.node(key).next;
    enter(key, value);
    key = document.node(value).next;
  }
  cursor_ = 0;
}

void Fields::enter(NodeId key, NodeId value) {
  const auto name = report_.node(key).text;
  const auto place = row(name);
  if (place < rows_.size()) {
    values_.at(place) = report_.node(value).kind == Kind::absent ? yaml::no_node : value;
  } else if (name.substr(0, 2) != "x-") {
    report_.warning(key, fmt::format("unknown key {}", quoted(name)),
                    base::did_you_mean(name, model::names(rows_)));
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

std::optional<NodeId> Fields::node(std::string_view name) {
  const auto place = row(name);
  const auto value = place < rows_.size() ? values_.at(place) : yaml::no_node;
  return value == yaml::no_node ? std::nullopt : std::optional(value);
}

std::vector<NodeId> list_items(const yaml::Document& document, NodeId list) {
  std::vector<NodeId> all;
  all.reserve(document.node(list).size);
  each_item(document, list, [&](NodeId item) { all.push_back(item); });
  return all;
}

std::optional<std::string_view> Fields::text_of(const model::Key& key, NodeId at) {
  const auto& node = report_.node(at);
  if (node.kind != Kind::scalar) {
    report_.error(at, fmt::format("'{}': {} found where {} is expected", key.name, found(node),
                                  key.many ? "a text or a list of texts" : "one text"));
    return std::nullopt;
  }
  return node.text;
}

bool Fields::allowed(const model::Key& key, NodeId at, std::string_view text) {
  if (key.required && base::invisible(text)) {
    report_.error(at, fmt::format("'{}' is empty", key.name));
    return false;
  }
  if (key.type != model::Type::choice) {
    return true;
  }
  if (is_one_of(key.choices, text)) {
    return true;
  }
  const auto choices = base::split(key.choices, ' ');
  report_.error(at,
                choices.size() == 1
                    ? fmt::format("'{}': {} is not '{}'", key.name, quoted(text), key.choices)
                    : fmt::format("'{}': {} is none of {}", key.name, quoted(text),
                                  base::join(choices, ", ")),
                base::did_you_mean(text, choices));
  return false;
}

template <typename To, typename Parse>
bool Fields::convert(std::string_view name, Parse parse, std::string_view expected, To& to) {
  const auto at = node(name);
  const auto text = at ? text_of(rows_[row_], *at) : std::nullopt;
  if (!text) {
    return false;
  }
  auto value = parse(*text);
  if (!value) {
    report_.error(*at, fmt::format("'{}': {} is {}", name, quoted(*text), expected));
    return false;
  }
  to = std::move(*value);
  return true;
}

template <typename To, typename Parse>
bool Fields::convert_all(std::string_view name, Parse parse, std::string_view expected,
                         std::vector<To>& to) {
  const auto list = node(name);
  if (!list) {
    return false;
  }
  const auto& key = rows_[row_];
  each_item(report_.document(), *list, [&](NodeId item) {
    const auto text = text_of(key, item);
    auto value = text ? parse(*text) : std::nullopt;
    if (value) {
      to.push_back(std::move(*value));
    } else if (text) {
      report_.error(item, fmt::format("'{}': {} is {}", name, quoted(*text), expected));
    }
  });
  return true;
}

bool Fields::read(std::string_view name, std::string& to) {
  const auto at = node(name);
  const auto text = at ? text_of(rows_[row_], *at) : std::nullopt;
  if (!text || !allowed(rows_[row_], *at, *text)) {
    return false;
  }
  to = std::string(*text);
  return true;
}

bool Fields::read(std::string_view name, std::optional<std::string>& to) {
  std::string text;
  if (!read(name, text)) {
    return false;
  }
  to = std::move(text);
  return true;
}

bool Fields::read(std::string_view name, std::vector<std::string>& to) {
  const auto list = node(name);
  if (!list) {
    return false;
  }
  const auto& key = rows_[row_];
  to.reserve(report_.node(*list).size);
  each_item(report_.document(), *list, [&](NodeId item) {
    const auto text = text_of(key, item);
    if (text && !text->empty() && allowed(key, item, *text)) {
      to.emplace_back(*text);
    }
  });
  return true;
}

bool Fields::read(std::string_view name, base::Date& to) {
  return convert(name, base::parse_iso, day_expected, to);
}

bool Fields::read(std::string_view name, std::optional<base::Date>& to) {
  return convert(name, base::parse_iso, day_expected, to);
}

bool Fields::read(std::string_view name, base::CalendarDay& to) {
  return convert(name, base::parse_calendar_day, calendar_day_expected, to);
}

bool Fields::read(std::string_view name, std::vector<base::CalendarDay>& to) {
  return convert_all(name, base::parse_calendar_day, calendar_day_expected, to);
}

bool Fields::read(std::string_view name, std::optional<base::Period>& to) {
  return convert(name, base::parse_period, period_expected, to);
}

bool Fields::read(std::string_view name, base::Interval& to) {
  return convert(name, base::parse_interval, interval_expected, to);
}

bool Fields::read(std::string_view name, bool& to) {
  return convert(name, parse_bool, bool_expected, to);
}

bool Fields::read(std::string_view name, std::optional<bool>& to) {
  return convert(name, parse_bool, bool_expected, to);
}

bool Fields::read(std::string_view name, int& to, int least) {
  const auto parse = [least](std::string_view text) { return parse_number<int>(text, least); };
  return convert(name, parse, number_expected(least), to);
}

bool Fields::read(std::string_view name, std::optional<int>& to, int least) {
  int value = 0;
  if (!read(name, value, least)) {
    return false;
  }
  to = value;
  return true;
}

bool Fields::read(std::string_view name, std::vector<int>& to, int least) {
  const auto parse = [least](std::string_view text) { return parse_number<int>(text, least); };
  return convert_all(name, parse, number_expected(least), to);
}

bool Fields::read(std::string_view name, double& to) {
  const auto parse = [](std::string_view text) { return parse_number<double>(text, 0); };
  return convert(name, parse, fmt::format("not a number from 0 to {}", most_number), to);
}

bool Fields::read(std::string_view name, std::optional<model::Cadence>& to) {
  const auto at = node(name);
  auto cadence = at ? read_cadence(report_, name, *at) : std::nullopt;
  if (!cadence) {
    return false;
  }
  to = std::move(cadence);
  return true;
}

std::optional<model::Cadence> read_cadence(Report& report, std::string_view key, NodeId at) {
  const auto items = list_items(report.document(), at);
  if (items.empty()) {
    return std::nullopt;
  }
  if (items.size() == 1 && base::lower(base::trim(report.node(items.front()).text)) == "none") {
    return model::Cadence{};
  }
  model::Cadence cadence;
  for (const auto item : items) {
    const auto& node = report.node(item);
    auto rule =
        node.kind == Kind::scalar
            ? model::parse_rule(node.text)
            : fmt::format("{} found where a rule is expected: write 'every 6 weeks'", found(node));
    if (const auto* flaw = std::get_if<std::string>(&rule)) {
      report.error(item, fmt::format("'{}': {}", key, base::printable(*flaw)));
      return std::nullopt;
    }
    cadence.rules.push_back(std::get<model::Rule>(std::move(rule)));
  }
  return cadence;
}

}  // namespace nurture::codec
