// Interactions summed up by channel and intent.
#include "insight/mix.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

#include "model/effective.hpp"

namespace nurture::insight {
namespace {

using model::Interaction;

/// What they began took none of our time.
void add(const Interaction& one, const model::Channel& prices, ChannelUse& use) {
  int& kind = !one.reached ? use.attempts : one.from_them ? use.from_them : use.ours;
  ++kind;
  if (one.from_them) return;
  use.cost += prices.cost;
  use.minutes += prices.minutes;
}

void add(const Interaction& one, Balance& balance) {
  int& kind = one.intent == "give"     ? balance.give
              : one.intent == "ask"    ? balance.ask
              : one.intent == "social" ? balance.social
                                       : balance.unmarked;
  ++kind;
}

ChannelUse sum(const std::vector<ChannelUse>& channels) {
  ChannelUse all;
  for (const ChannelUse& one : channels) {
    all.ours += one.ours;
    all.from_them += one.from_them;
    all.attempts += one.attempts;
    all.cost += one.cost;
    all.minutes += one.minutes;
  }
  return all;
}

void set_shares(std::vector<ChannelUse>& channels) {
  int ours = 0;
  for (const ChannelUse& one : channels) ours += one.counts ? one.ours : 0;
  for (ChannelUse& one : channels)
    if (one.counts && ours > 0) one.share = static_cast<double>(one.ours) / ours;
}

}  // namespace

Mix mix(const People& people, const model::Settings& settings, Days days) {
  std::map<std::string, ChannelUse, std::less<>> by_name;
  Mix result;
  for (const Person& person : people) {
    for (const Interaction& one : person.contact->interactions) {
      if (!days.contain(one.date)) continue;
      const std::string& name = channel_of(one, settings);
      const auto known = settings.channels.find(name);
      const model::Channel unknown{.counts = false, .cost = 0, .minutes = 0, .stands_for = {}};
      ChannelUse& use = by_name[name];
      use.channel = name;
      use.counts = model::counts(settings, name);
      add(one, known != settings.channels.end() ? known->second : unknown, use);
      if (!one.from_them && is_touch(one, settings)) add(one, result.balance);
    }
  }
  for (auto& [name, use] : by_name) result.channels.push_back(std::move(use));
  std::stable_sort(result.channels.begin(), result.channels.end(),
                   [](const ChannelUse& one, const ChannelUse& other) {
                     return std::tie(one.ours, one.from_them) >
                            std::tie(other.ours, other.from_them);
                   });
  set_shares(result.channels);
  result.all = sum(result.channels);
  return result;
}

}  // namespace nurture::insight
