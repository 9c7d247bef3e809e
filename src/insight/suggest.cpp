// What to do for somebody next, and why.
#include "insight/suggest.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "model/effective.hpp"
#include "model/standing.hpp"

namespace nurture::insight {
namespace {

using model::Interaction;

constexpr std::size_t most_touches = 3;
constexpr std::size_t last_few = 3;     // channels of which the next one should be none
constexpr std::size_t balance_of = 10;  // touches that the balance is of
constexpr int days_to_answer = 14;      // what comes from them later is no answer to ours
constexpr double dear = 4;              // times what the default channel costs

/// What somebody's file says of us so far, and what may be sent to them.
struct Known {
  const model::Contact& contact;
  const Asked& asked;
  const model::Settings& settings;
  Date today;
  std::vector<const Interaction*> ours;  ///< touches and attempts up to today, the newest first
  model::EffectiveRating rating;
  std::vector<FittingItem> items;
};

std::vector<const Interaction*> ours_newest_first(const model::Contact& contact,
                                                  const model::Settings& settings, Date today) {
  std::vector<const Interaction*> found;
  for (const Interaction& one : contact.interactions)
    if (!one.from_them && one.date <= today && counts(settings, channel_of(one, settings)))
      found.push_back(&one);
  std::ranges::reverse(found);
  std::ranges::stable_sort(found, std::greater<>(), &Interaction::date);
  return found;
}

/// How often they answered to it, of how often we tried: a talk is answered where they were
/// reached, anything written where something came from them within two weeks.
Reason answers_on(const std::string& channel, const Known& known) {
  Reason made{Reason::Kind::answered};
  const bool talk = model::converses(known.settings, channel);
  for (const Interaction* one : known.ours) {
    if (channel_of(*one, known.settings) != channel) continue;
    const auto answers = [&](const Interaction& other) {
      return other.from_them && other.date >= one->date &&
             other.date <= std::min(one->date + days_to_answer, known.today);
    };
    ++made.of;
    if (one->reached && (talk || std::ranges::any_of(known.contact.interactions, answers)))
      ++made.count;
  }
  return made;
}

bool among_the_last(const std::string& channel, const Known& known) {
  const std::size_t few = std::min(last_few, known.ours.size());
  return std::any_of(
      known.ours.begin(), known.ours.begin() + static_cast<std::ptrdiff_t>(few),
      [&](const Interaction* one) { return channel_of(*one, known.settings) == channel; });
}

double cost_of(const std::string& channel, const model::Settings& settings) {
  const auto known = settings.channels.find(channel);
  return known != settings.channels.end() ? known->second.cost : 0;
}

/// Nothing is dear where the default channel costs nothing: costs aren't kept there.
bool is_dear(const std::string& channel, const model::Settings& settings) {
  const double least = cost_of(settings.default_channel, settings) * dear;
  return least > 0 && cost_of(channel, settings) >= least;
}

bool in_better_half(const Known& known) {
  return known.rating.rank * 2 < known.settings.ratings.size();
}

/// Whether it was asked for because nobody answers on another channel.
bool is_instead(const Known& known) {
  return naming(known.asked.occasions, known.asked.channel) == nullptr &&
         !known.asked.unanswered.empty() && known.asked.channel != known.settings.default_channel;
}

/// Why it is what was asked for.
Reason asked_reason(const Known& known) {
  if (is_instead(known)) return {Reason::Kind::no_answer, known.asked.unanswered};
  const cadence::Occasion* const by = naming(known.asked.occasions, known.asked.channel);
  if (by == nullptr) return {Reason::Kind::usual};
  return by->rule ? Reason{Reason::Kind::rule, model::to_text(*by->rule)}
                  : Reason{Reason::Kind::promise, by->text};
}

Suggestion touch_on(const std::string& channel, std::string address, const Known& known) {
  Suggestion made{channel, std::move(address), nullptr, {}, {}, {}};
  if (const Reason answers = answers_on(channel, known); answers.count > 0)
    made.reasons.push_back(answers);
  return made;
}

bool answers(const std::string& channel, const cadence::Occasion& occasion, const Known& known) {
  const bool day_itself = occasion.day && *occasion.day <= known.today;
  const bool takes_a_talk =
      occasion.kind == cadence::Kind::need || (occasion.kind == cadence::Kind::date && !day_itself);
  return takes_a_talk ? stands_for(known.settings, channel, known.settings.default_channel)
                      : model::answers(known.settings, channel, channels_named(occasion));
}

/// Whether it answers what stands as well as the channel that was asked for: what doesn't would
/// leave them on the agenda.
bool answers_as_much(const std::string& channel, const Known& known) {
  return std::ranges::all_of(known.asked.occasions, [&](const cadence::Occasion& one) {
    return answers(channel, one, known) || !answers(known.asked.channel, one, known);
  });
}

/// On the channel that was asked for; where that can't be had, on one that reaches them and answers
/// as much, which says so; where none does, on it all the same.
Suggestion first_touch(const Known& known) {
  const std::string& wanted = known.asked.channel;
  const bool avoided = wanted == known.asked.unanswered;
  const auto address = address_on(wanted, known.contact);
  if (address && !avoided) {
    Suggestion made = touch_on(wanted, *address, known);
    made.reasons.insert(made.reasons.begin(), asked_reason(known));
    return made;
  }
  const Reason why = is_instead(known) ? asked_reason(known)
                     : address         ? Reason{Reason::Kind::no_answer, wanted}
                                       : Reason{Reason::Kind::no_address, wanted};
  for (const char* channel : {"email", "message", "call"}) {
    if (channel == known.asked.unanswered || !known.settings.channels.contains(channel)) continue;
    if (!avoided && !answers_as_much(channel, known)) continue;
    if (const auto other = address_on(channel, known.contact)) {
      Suggestion made = touch_on(channel, *other, known);
      made.reasons.insert(made.reasons.begin(), why);
      return made;
    }
  }
  return {wanted, address.value_or(""), nullptr, {}, {}, {why}};
}

/// Other channels that may be taken as well, the best first.
std::vector<Suggestion> other_touches(const Known& known, const std::string& taken) {
  std::vector<std::pair<std::tuple<bool, double, double>, Suggestion>> ranked;
  for (const auto& [channel, about] : known.settings.channels) {
    const auto address = address_on(channel, known.contact);
    const bool for_nothing = channel == "article" && known.items.empty();
    if (!about.counts || !address || for_nothing || channel == taken ||
        channel == known.asked.unanswered)
      continue;
    const bool costly = is_dear(channel, known.settings);
    if (costly && !in_better_half(known)) continue;
    const bool used = among_the_last(channel, known);
    const Reason answers = answers_on(channel, known);
    // One that was never tried counts as answered every second time.
    const double silence = 1 - (answers.count + 1.0) / (answers.of + 2.0);
    Suggestion made = touch_on(channel, *address, known);
    if (!used && !known.ours.empty()) made.reasons.push_back({Reason::Kind::change});
    if (costly) made.reasons.push_back({Reason::Kind::worth, std::string(known.rating.name)});
    ranked.emplace_back(std::tuple(used, silence, about.cost), std::move(made));
  }
  std::ranges::stable_sort(ranked, {}, [](const auto& one) { return one.first; });
  std::vector<Suggestion> found;
  for (auto& one : ranked) found.push_back(std::move(one.second));
  return found;
}

/// The first; a cheap one that doesn't come by the same address; and for the better half of the
/// scale a dear one, if the first isn't one, else another cheap one.
std::vector<Suggestion> touches_of(const Known& known) {
  std::vector<Suggestion> touches{first_touch(known)};
  std::vector<Suggestion> others = other_touches(known, touches.front().channel);
  const auto costly = [&](const Suggestion& one) { return is_dear(one.channel, known.settings); };
  const auto fresh = [&](const Suggestion& one) {
    const auto same = [&](const Suggestion& taken) { return taken.address == one.address; };
    return !costly(one) && (one.address.empty() || std::ranges::none_of(touches, same));
  };
  const auto take = [&](auto wanted) {
    const auto found = std::ranges::find_if(others, wanted);
    if (found == others.end() || touches.size() == most_touches) return;
    touches.push_back(std::move(*found));
    others.erase(found);
  };
  take(fresh);
  if (std::ranges::none_of(touches, costly)) take(costly);
  take(fresh);
  if (touches.size() == 1) take([&](const Suggestion& one) { return !costly(one); });
  return touches;
}

/// With the first the item that fits best; with what is written another, while there are some.
void add_items(const Known& known, std::vector<Suggestion>& touches) {
  std::size_t next = 0;
  for (Suggestion& touch : touches) {
    const bool first = &touch == &touches.front();
    if (known.items.empty() || (!first && model::converses(known.settings, touch.channel)))
      continue;
    const FittingItem& fitting = known.items[std::min(next++, known.items.size() - 1)];
    touch.item = fitting.item;
    touch.fits = fitting.why;
  }
}

/// The promise that was due first and still stands; null: none is due. A programme's step is none:
/// they never heard of it.
const model::FollowUp* promise_due(const Known& known) {
  const model::FollowUp* found = nullptr;
  for (const model::FollowUp& one : known.contact.follow_ups) {
    const bool due = one.due <= known.today && model::open_on(one, known.today);
    if (due && one.programme.empty() && (found == nullptr || one.due < found->due)) found = &one;
  }
  return found;
}

/// All there are: what was promised; then what is wanted first, what they care for last, or the
/// other way round where too much was asked for already.
std::vector<Opening> openings(const Known& known, bool asked_enough) {
  std::vector<Opening> all;
  if (const Interaction* next = standing_next(known.contact, known.today))
    all.push_back({Opening::Kind::next, *next->next, next->date});
  if (const model::Need* need = nearest_need(known.contact.needs, known.today))
    all.push_back({Opening::Kind::need, need->what, {}, {}, need->when});
  const auto noted = [&](const Interaction& one) {
    return !one.note.empty() && is_touch(one, known.settings);
  };
  if (const Interaction* last = newest(known.contact, known.today, noted))
    all.push_back({Opening::Kind::last, last->note, last->date, channel_of(*last, known.settings)});
  if (!known.contact.met.empty()) all.push_back({Opening::Kind::met, known.contact.met});
  if (!known.contact.about.empty()) all.push_back({Opening::Kind::about, known.contact.about});
  if (asked_enough) std::ranges::reverse(all);
  if (const model::FollowUp* promised = promise_due(known))
    all.insert(all.begin(), {Opening::Kind::promise, promised->what, promised->due});
  return all;
}

/// Each its own, while there are some.
void add_openings(std::vector<Opening> all, std::vector<Suggestion>& touches) {
  for (Suggestion& touch : touches) {
    if (all.empty()) return;
    touch.opening = std::move(all.front());
    all.erase(all.begin());
  }
}

void add_balance(const Known& known, Suggestions& made) {
  std::vector<const Interaction*> touches = known.ours;
  std::erase_if(touches, [](const Interaction* one) { return !one->reached; });
  const auto no_ask =
      std::ranges::find_if(touches, [](const Interaction* one) { return one->intent != "ask"; });
  made.asks_in_a_row = static_cast<int>(no_ask - touches.begin());
  touches.resize(std::min(balance_of, touches.size()));
  for (const Interaction* one : touches) add(*one, made.balance);
}

}  // namespace

const std::vector<std::string>& channels_named(const cadence::Occasion& occasion) {
  return occasion.rule ? occasion.rule->channels : occasion.channels;
}

const cadence::Occasion* naming(const std::vector<cadence::Occasion>& occasions,
                                std::string_view channel) {
  const auto found = std::ranges::find_if(occasions, [&](const cadence::Occasion& one) {
    const std::vector<std::string>& named = channels_named(one);
    return std::ranges::find(named, channel) != named.end();
  });
  return found != occasions.end() ? &*found : nullptr;
}

std::optional<std::string> address_on(std::string_view channel, const model::Contact& contact) {
  const auto first_of = [](const std::vector<std::string>& values) {
    return values.empty() ? std::optional<std::string>() : std::optional(values.front());
  };
  if (channel == "call") return first_of(contact.phone);
  if (channel == "message") return first_of(contact.phone.empty() ? contact.email : contact.phone);
  if (channel == "email" || channel == "article" || channel == "newsletter")
    return first_of(contact.email);
  if (channel == "note" || channel == "letter") return first_of(contact.address).value_or("");
  return "";
}

Asked asked(const cadence::Due& due, const model::Settings& settings) {
  Asked made{due.channel, due.occasions, due.attempts.twice_on};
  if (made.channel.empty()) made.channel = settings.default_channel;
  // One that stands for what a rule names answers as much; `log` is taken for what is named.
  if (naming(due.occasions, made.channel) != nullptr) return made;
  for (const cadence::Occasion& one : due.occasions) {
    for (const std::string& channel : channels_named(one)) {
      if (channel == made.unanswered || !stands_for(settings, made.channel, channel)) continue;
      made.channel = channel;
      return made;
    }
  }
  return made;
}

Asked asked(const cadence::Explanation& explanation, const model::Settings& settings) {
  if (explanation.due) return asked(*explanation.due, settings);
  Asked made{settings.default_channel, explanation.standing, explanation.attempts.twice_on};
  const cadence::RuleReason* const first = cadence::first_rule(explanation);
  if (first == nullptr || first->rule.channels.empty()) return made;
  const std::vector<std::string>& channels = first->rule.channels;
  if (std::ranges::find(channels, settings.default_channel) == channels.end())
    made.channel = channels.front();
  cadence::Occasion coming;
  coming.rule = first->rule;
  made.occasions.push_back(std::move(coming));
  return made;
}

Suggestions suggest(const model::Contact& contact, const Asked& asked, const model::Book& book,
                    Date today) {
  const model::Organisation* organisation = model::find_organisation(book, contact.org);
  const Known known{contact,
                    asked,
                    book.settings,
                    today,
                    ours_newest_first(contact, book.settings, today),
                    model::effective_rating(book.settings, contact.rating,
                                            organisation != nullptr ? organisation->rating : ""),
                    fitting_items(contact, book, today)};
  Suggestions made;
  add_balance(known, made);
  made.touches = touches_of(known);
  add_items(known, made.touches);
  add_openings(openings(known, made.asks_in_a_row >= asks_too_many), made.touches);
  return made;
}

}  // namespace nurture::insight
