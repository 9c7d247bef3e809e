// Channels as columns, and the days in them.
#include "cadence/history.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <numeric>

namespace nurture::cadence {
namespace {

/// Of two names that aren't the same, most have different ones.
std::uint64_t start_of(std::string_view name) {
  std::uint64_t start = 0;
  std::memcpy(&start, name.data(), std::min(name.size(), sizeof start));
  return start + name.size();
}

/// `never` is no day.
void lower_to(Date& oldest, Date day) {
  if (day != never && (oldest == never || day < oldest)) oldest = day;
}

void keep_newest(std::array<Date, 3>& days, Date day) {
  if (std::find(days.begin(), days.end(), day) != days.end() || day < days.back()) return;
  days.back() = day;
  std::sort(days.begin(), days.end(), std::greater<>());
}

void reached(History& history, const Channels& channels, std::size_t column, Date day) {
  history.last_on[column] = std::max(history.last_on[column], day);
  history.last_reached = std::max(history.last_reached, day);
  if (channels.counts(column)) history.last_touch = std::max(history.last_touch, day);
  if (channels.talks(column)) history.last_talk = std::max(history.last_talk, day);
}

}  // namespace

Channels::Channels(const model::Settings& settings) : settings_(&settings) {
  for (const auto& [name, channel] : settings.channels) {
    names_.push_back(name);
    starts_.push_back(start_of(name));
    counts_.push_back(channel.counts);
    talks_.push_back(channel.counts && model::stands_for(settings, name, settings.default_channel));
  }
  names_.emplace_back();
  counts_.push_back(false);
  talks_.push_back(false);
}

std::size_t Channels::column(std::string_view channel) const {
  // A dozen names: looking at the start of each beats halving.
  const auto start = start_of(channel);
  for (std::size_t i = 0; i < starts_.size(); ++i) {
    if (starts_[i] == start && names_[i] == channel) {
      return i;
    }
  }
  return starts_.size();
}

std::vector<std::size_t> Channels::answering(const std::vector<std::string>& wanted) const {
  const auto answers = [&](const std::string& name) {
    return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const auto& one) {
             return model::stands_for(*settings_, name, one);
           });
  };
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (counts_[i] && answers(names_[i])) {
      columns.push_back(i);
    }
  }
  return columns;
}

std::vector<std::size_t> Channels::all() const {
  std::vector<std::size_t> columns(names_.size());
  std::iota(columns.begin(), columns.end(), std::size_t{0});
  return columns;
}

History history(const model::Facts& facts, const Channels& channels) {
  History result;
  result.last_on.assign(channels.size(), never);
  for (const auto& last : facts.last) {
    reached(result, channels, channels.column(last.channel), last.date);
  }
  result.first_reached = facts.first_reached.value_or(never);
  result.first_touch = facts.first_touch.value_or(never);
  for (const Date day : facts.own_days) keep_newest(result.own_days, day);
  result.attempts = facts.attempts.days;
  result.before_talk = facts.attempts.before_talk;
  if (result.before_talk > 0) result.last_attempt = facts.attempts.last;
  return result;
}

void touch(History& history, const Channels& channels, std::size_t column, Date day) {
  reached(history, channels, column, day);
  lower_to(history.first_reached, day);
  if (!channels.counts(column)) return;
  lower_to(history.first_touch, day);
  keep_newest(history.own_days, day);
  history.attempts = 0;
  if (channels.talks(column)) history.before_talk = 0;
}

void attempt(History& history, Date day) {
  keep_newest(history.own_days, day);
  if (history.last_touch >= day || (history.before_talk > 0 && history.last_attempt >= day)) return;
  ++history.attempts;
  ++history.before_talk;
  history.last_attempt = day;
}

void merge(History& history, const History& other) {
  for (std::size_t i = 0; i < history.last_on.size(); ++i) {
    history.last_on[i] = std::max(history.last_on[i], other.last_on[i]);
  }
  history.last_reached = std::max(history.last_reached, other.last_reached);
  history.last_touch = std::max(history.last_touch, other.last_touch);
  history.last_talk = std::max(history.last_talk, other.last_talk);
  lower_to(history.first_reached, other.first_reached);
  lower_to(history.first_touch, other.first_touch);
  for (const Date day : other.own_days) keep_newest(history.own_days, day);
}

Date last_answer(const History& history, const std::vector<std::size_t>& columns) {
  Date newest = never;
  for (const auto column : columns) {
    newest = std::max(newest, history.last_on[column]);
  }
  return newest;
}

}  // namespace nurture::cadence
