// What our touches were made of: channels, what they cost, and what they wanted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "insight/people.hpp"

namespace nurture::insight {

/// What a period's interactions on one channel came to.
struct ChannelUse {
  std::string channel;
  bool counts = false;          ///< its interactions are touches
  int ours = 0;                 ///< that reached
  std::optional<double> share;  ///< of all of ours that count; empty where it doesn't, or none is
  int from_them = 0;            ///< that reached
  int attempts = 0;             ///< without an answer, whoever tried
  double cost = 0;              ///< of ours and of our attempts, in the settings' currency
  std::int64_t minutes = 0;     ///< of the same

  bool operator==(const ChannelUse&) const = default;
};

/// What our own touches wanted.
struct Balance {
  int give = 0, ask = 0, social = 0;
  int unmarked = 0;  ///< no `intent`

  bool operator==(const Balance&) const = default;
};

struct Mix {
  std::vector<ChannelUse> channels;  ///< most of ours first, then most of theirs, then by name
  ChannelUse all;                    ///< the sums; its `counts` and `share` say nothing
  Balance balance;
};

/// Of the archived as well, whose past happened.
Mix mix(const People& people, const model::Settings& settings, Days days);

}  // namespace nurture::insight
