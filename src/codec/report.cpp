// Diagnostics of one file: where they stand, what they quote, and how many are kept.
#include "codec/report.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <utility>
#include <variant>

#include "base/text.hpp"
#include "codec/codec.hpp"

namespace nurture::codec {

using base::Severity;

void Report::add(const yaml::Ref& at, std::string message, std::string hint, Severity severity) {
  const std::size_t error = severity == Severity::error ? 1 : 0;
  errors_ += error;
  if (full()) {
    ++more_;
    more_errors_ += error;
    return;
  }
  const auto position = at.position();
  diagnostics_.push_back({path_, position.line, position.column, std::move(message),
                          std::move(hint), document_.line_at(at.range().begin), severity});
}

void Report::error(const yaml::Ref& at, std::string message, std::string hint) {
  add(at, std::move(message), std::move(hint), Severity::error);
}

void Report::warning(const yaml::Ref& at, std::string message, std::string hint) {
  add(at, std::move(message), std::move(hint), Severity::warning);
}

base::Diagnostics Report::take() {
  std::ranges::stable_sort(diagnostics_, {},
                           [](const auto& one) { return std::pair(one.line, one.column); });
  if (more_ > 0) {
    const auto severity = more_errors_ > 0 ? Severity::error : Severity::warning;
    diagnostics_.push_back(
        {path_, 0, 0, fmt::format("and {} more flaws", more_), {}, {}, severity});
  }
  return std::move(diagnostics_);
}

/// Goes through each list once, however many of its items are asked for.
const std::vector<yaml::Ref>& Report::kept_items(const yaml::Ref& list, std::string_view key) {
  const auto [known, fresh] = kept_items_.try_emplace(list.id());
  auto& items = known->second;
  if (!fresh) return items;
  const auto kept = indices_in_file(document_, key);
  std::size_t index = 0;
  for (const auto& item : list.items()) {
    if (!kept || std::binary_search(kept->begin(), kept->end(), index)) items.push_back(item);
    ++index;
  }
  return items;
}

yaml::Ref Report::place(const yaml::Path& path) {
  auto at = document_.root();
  std::string_view list;
  for (const auto& step : path) {
    if (const auto* key = std::get_if<std::string>(&step)) {
      const auto value = at.find(*key);
      if (!value) break;
      at = *value;
      list = *key;
    } else if (at.kind() == yaml::Kind::list) {
      const auto& items = kept_items(at, list);
      const auto index = std::get<std::size_t>(step);
      if (index < items.size()) at = items[index];
    }
  }
  return at;
}

std::string quoted(std::string_view text) {
  constexpr int most_columns = 60;
  return "'" + base::truncate(base::printable(base::one_line(text)), most_columns) + "'";
}

std::string found(const yaml::Ref& value) {
  switch (value.kind()) {
    case yaml::Kind::list:
      return "a list";
    case yaml::Kind::map:
      return "a map";
    case yaml::Kind::absent:
      return "nothing";
    case yaml::Kind::scalar:
      return quoted(value.text());
  }
  return {};
}

}  // namespace nurture::codec
