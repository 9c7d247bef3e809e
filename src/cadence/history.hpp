// What happened with someone so far, a column for each channel: all that rules ask of the past.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/facts.hpp"

namespace nurture::cadence {

using base::Date;

/// Before every day: stands for "not yet".
constexpr Date never{std::numeric_limits<std::int32_t>::min()};
/// After every day: stands for "at no time".
constexpr Date forever{std::numeric_limits<std::int32_t>::max()};

/// The settings' channels as columns. Channels that the settings don't know share the last one,
/// which counts as nothing.
class Channels {
 public:
  explicit Channels(const model::Settings& settings);

  std::size_t size() const { return names_.size(); }
  std::size_t column(std::string_view channel) const;
  const std::string& name(std::size_t column) const { return names_[column]; }
  bool counts(std::size_t column) const { return counts_[column]; }
  /// A touch on it is a talk: it is the default channel or stands for it.
  bool talks(std::size_t column) const { return talks_[column]; }
  /// The columns that answer a rule: those that count and are one of `wanted` or stand for one; all
  /// that count where nothing is wanted in particular.
  std::vector<std::size_t> answering(const std::vector<std::string>& wanted) const;
  std::vector<std::size_t> all() const;

 private:
  const model::Settings* settings_;
  std::vector<std::string> names_;     ///< sorted, but for the last: ""
  std::vector<std::uint64_t> starts_;  ///< their first eight bytes and their lengths
  std::vector<bool> counts_, talks_;
};

/// A day or `never` for each column. Nearly all settings have few channels: their days stand right
/// here, so that ten thousand histories cost no allocation each.
class LastDays {
 public:
  void assign(std::size_t columns, Date day) {
    size_ = static_cast<std::uint32_t>(columns);
    few_.fill(day);
    if (columns > few_.size()) {
      many_ = std::make_unique<std::vector<Date>>(columns, day);
    }
  }
  std::size_t size() const { return size_; }
  Date& operator[](std::size_t column) { return days()[column]; }
  Date operator[](std::size_t column) const {
    return size_ > few_.size() ? (*many_)[column] : few_[column];
  }

 private:
  Date* days() { return size_ > few_.size() ? many_->data() : few_.data(); }

  std::array<Date, 12> few_{};
  std::uint32_t size_ = 0;
  std::unique_ptr<std::vector<Date>> many_;  ///< instead of the few
};

struct History {
  LastDays last_on;
  Date first_reached = never;  ///< on any channel
  Date first_touch = never;    ///< on one that counts
  Date last_reached = never;
  Date last_touch = never;
  Date last_talk = never;
  std::array<Date, 3> own_days{never, never, never};  ///< the newest with a touch or an attempt of
                                                      ///< ours, newest first
  int attempts = 0;           ///< days with an attempt of ours since the last touch
  int before_talk = 0;        ///< and since the last talk, or touch from them: as many or more
  Date last_attempt = never;  ///< the newest of them
};

History history(const model::Facts& facts, const Channels& channels);
/// A touch of ours (on a channel that counts, else it is only something that reached), no earlier
/// than any before.
void touch(History& history, const Channels& channels, std::size_t column, Date day);
/// An attempt of ours, no earlier than anything before.
void attempt(History& history, Date day);
/// Adds what the other knows: an organisation's history is that of all its people. Attempts stay
/// theirs.
void merge(History& history, const History& other);
/// The newest day in the columns; `never` if there is none.
Date last_answer(const History& history, const std::vector<std::size_t>& columns);

}  // namespace nurture::cadence
