// What holds where nurture.yaml is silent, and the small questions everybody asks of the settings.
#include "model/settings.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/text.hpp"

namespace nurture::model {
namespace {

using base::Interval;
using base::Unit;

Rating rating(std::string name, Interval every, bool by_any = false) {
  Rule rule;
  rule.every = every;
  rule.by_any = by_any;
  return {std::move(name), {{std::move(rule)}}};
}

/// Of one that stands for a call, too.
Channel conversation(double cost, int minutes) {
  return {true, cost, minutes, {"call"}};
}

std::map<std::string, Channel, std::less<>> default_channels() {
  return {
      {"call", {true, 5, 20, {}}},      {"meeting", conversation(40, 90)},
      {"visit", conversation(20, 60)},  {"lunch", conversation(60, 90)},
      {"event", conversation(30, 120)}, {"note", {true, 3, 10, {}}},
      {"email", {true, 1, 5, {}}},      {"message", {true, 1, 3, {}}},
      {"article", {true, 1, 5, {}}},    {"newsletter", {false, 0, 0, {}}},
  };
}

}  // namespace

std::variant<ProgrammeStep, std::string> parse_step(std::string_view text) {
  const auto by = text.find(" by ");
  ProgrammeStep step;
  const auto offset = base::parse_interval(base::trim(text.substr(0, by)));
  if (!offset) {
    return fmt::format("'{}': not a step: write '2 weeks by article'", text);
  }
  step.offset = *offset;
  if (by != std::string_view::npos) {
    // What follows "by" is a rule's grammar.
    auto rule = parse_rule("daily" + std::string(text.substr(by)));
    auto* read = std::get_if<Rule>(&rule);
    if (read == nullptr || read->by_any) {
      return fmt::format("'{}': write the channels as 'by note or article'", text);
    }
    step.channels = std::move(read->channels);
  }
  return step;
}

std::string to_text(const ProgrammeStep& step) {
  const auto offset = to_text(step.offset);
  return step.channels.empty() ? offset
                               : fmt::format("{} by {}", offset, base::join(step.channels, " or "));
}

base::WorkCalendar calendar_of(const Settings& settings, std::string_view owner) {
  auto calendar = settings.calendar;
  const auto found = settings.owners.find(owner);
  if (found == settings.owners.end()) return calendar;
  const auto& away = found->second.away;
  calendar.holidays.insert(calendar.holidays.end(), away.begin(), away.end());
  return calendar;
}

Settings default_settings() {
  Settings settings;
  settings.ratings = {
      rating("A", {3, Unit::week}),
      rating("B", {6, Unit::week}),
      rating("C", {3, Unit::month}),
      rating("D", {6, Unit::month}, true),
  };
  settings.channels = default_channels();
  settings.programmes["newcomer"] = {
      {{2, Unit::day}, {"note"}},
      {{2, Unit::week}, {"article"}},
      {{6, Unit::week}, {"call"}},
  };
  return settings;
}

std::size_t rank(const Settings& settings, std::string_view rating) {
  const auto& all = settings.ratings;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Rating& one) { return one.name == rating; });
  return static_cast<std::size_t>(found - all.begin());
}

const Rating* find_rating(const Settings& settings, std::string_view name) {
  const auto place = rank(settings, name);
  return place < settings.ratings.size() ? &settings.ratings[place] : nullptr;
}

bool counts(const Settings& settings, std::string_view channel) {
  const auto found = settings.channels.find(channel);
  return found != settings.channels.end() && found->second.counts;
}

bool stands_for(const Settings& settings, std::string_view channel, std::string_view wanted) {
  if (channel == wanted) {
    return true;
  }
  const auto found = settings.channels.find(channel);
  if (found == settings.channels.end()) {
    return false;
  }
  const auto& others = found->second.stands_for;
  return std::find(others.begin(), others.end(), wanted) != others.end();
}

bool converses(const Settings& settings, std::string_view channel) {
  const auto found = settings.channels.find(channel);
  if (found == settings.channels.end()) return false;
  return !found->second.stands_for.empty() ||
         std::any_of(settings.channels.begin(), settings.channels.end(), [&](const auto& other) {
           const auto& others = other.second.stands_for;
           return std::find(others.begin(), others.end(), channel) != others.end();
         });
}

bool answers(const Settings& settings, std::string_view channel,
             const std::vector<std::string>& wanted) {
  if (!counts(settings, channel)) return false;
  return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const auto& one) {
           return stands_for(settings, channel, one);
         });
}

bool answerable(const Settings& settings, const std::vector<std::string>& channels) {
  return channels.empty() ||
         std::any_of(settings.channels.begin(), settings.channels.end(),
                     [&](const auto& entry) { return answers(settings, entry.first, channels); });
}

}  // namespace nurture::model
