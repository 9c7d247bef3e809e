// How warm it is between us and somebody, in words.
#include "render/warmth.hpp"

#include <cmath>
#include <fmt/core.h>
#include <string>

#include "model/effective.hpp"
#include "model/warmth.hpp"
#include "render/layout.hpp"
#include "render/words.hpp"

namespace nurture::render {

std::string warmth_number(double value) {
  constexpr double hundredths = 100, lost_in_binary = 1e-6;  // 0.29 is a little less
  if (value > 0 && value < 1 / hundredths) return fmt::format("{:.1g}", value);
  return fmt::format("{:.2f}", std::floor(value * hundredths + lost_in_binary) / hundredths);
}

Json json_warmth_number(double value) {
  return std::stod(warmth_number(value));
}

std::string warmth_value(const model::Facts& facts, const model::Settings& settings,
                         base::Date today) {
  return fmt::format("{} ({}{})", model::to_text(model::closeness(facts, settings, today)),
                     warmth_number(model::warmth(facts, settings, today)),
                     facts.warmth ? " by hand" : "");
}

std::string warmth_line(const model::Facts& facts, const model::Settings& settings,
                        base::Date today) {
  const model::LastOn* const last = model::last_touch(facts, settings);
  if (last == nullptr && !facts.warmth) return {};
  std::string line = warmth_value(facts, settings, today);
  if (last == nullptr) return line;
  const model::TouchDays& days = facts.touch_days;
  std::vector<std::string> parts;
  if (days.talks > 0) parts.push_back(counted(days.talks, "conversation", "conversations"));
  if (const int written = days.all - days.talks; written > 0)
    parts.push_back(counted(written, "written day", "written days"));
  parts.push_back("last " + distance(last->date, today));
  if (!facts.warmth && model::gone_silent(facts, settings, today))
    parts.push_back(fmt::format("over {} times the usual {}", model::gaps_to_silence,
                                span(static_cast<int>(*model::own_gap(facts, settings)))));
  return line + ": " + joined(parts, ", ");
}

Json json_warmth(const model::Facts& facts, const model::Settings& settings, base::Date today) {
  model::Facts by_touches = facts;
  by_touches.warmth.reset();
  const bool touched = model::last_touch(facts, settings) != nullptr;
  Json computed, word;
  if (touched) computed = json_warmth_number(model::warmth(by_touches, settings, today));
  if (touched || facts.warmth) word = model::to_text(model::closeness(facts, settings, today));
  return json_object({{"computed_warmth", std::move(computed)}, {"closeness", std::move(word)}});
}

}  // namespace nurture::render
