// A line of notes that begins with a day.
#include "exchange/neighbours/dated_line.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "exchange/written_days.hpp"

namespace nurture::exchange {
namespace {

/// The day at the front, which is taken off with what closes it.
std::optional<base::Date> take_day(std::string_view& text, const ReadOptions& options) {
  constexpr std::size_t iso_length = 10;
  const std::size_t brackets = std::min(text.find_first_not_of("[<"), text.size());
  std::string_view inside = text.substr(brackets);
  if (brackets == 0) {
    const auto day = base::parse_iso(inside.substr(0, iso_length));
    if (day) text.remove_prefix(iso_length);
    return day;
  }
  const std::size_t end = inside.find_first_of("]>");
  if (end == std::string_view::npos) return std::nullopt;
  auto day = base::parse_iso(inside.substr(0, std::min(iso_length, end)));
  if (!day) day = date_of(written_day(inside.substr(0, end)), options.dates, options.today);
  inside.remove_prefix(end);
  if (day) text = inside.substr(std::min(inside.find_first_not_of("]>"), inside.size()));
  return day;
}

}  // namespace

std::optional<model::Interaction> dated_line(std::string_view line, std::string_view marks,
                                             const ReadOptions& options) {
  line = base::trim(line);
  if (line.size() < 2 || marks.find(line.front()) == std::string_view::npos || line[1] != ' ')
    return std::nullopt;
  line = base::trim(line.substr(2));
  const auto day = take_day(line, options);
  if (!day) return std::nullopt;
  const std::size_t begin = std::min(line.find_first_not_of(" \t:,"), line.size());
  if (begin == 0 && !line.empty()) return std::nullopt;  // 2026-10-26T09:00, 2026-10-267
  line.remove_prefix(begin);
  model::Interaction touch;
  touch.date = *day;
  const std::string channel = base::lower(line.substr(0, line.find_first_of(": \t")));
  const bool colon = line.size() > channel.size() && line[channel.size()] == ':';
  if (options.settings.channels.contains(channel) && (colon || channel.size() == line.size())) {
    touch.channel = channel;
    line.remove_prefix(std::min(channel.size() + 1, line.size()));
  } else {
    touch.channel = options.channel;
  }
  touch.note = without_links(base::trim(line));
  return touch;
}

std::string without_links(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const std::size_t open = text.find("[[");
    plain += text.substr(0, open);
    if (open == std::string_view::npos) break;
    text.remove_prefix(open + 2);
    const std::size_t close = text.find("]]");
    if (close == std::string_view::npos) {
      plain += "[[";
      plain += text;
      break;
    }
    std::string_view link = text.substr(0, close);
    for (const std::string_view divider : {"][", "|"})
      if (const std::size_t at = link.find(divider); at != std::string_view::npos)
        link.remove_prefix(at + divider.size());
    plain += link;
    text.remove_prefix(close + 2);
  }
  return plain;
}

}  // namespace nurture::exchange
