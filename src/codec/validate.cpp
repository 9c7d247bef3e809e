// One file against the settings.
#include "codec/validate.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <utility>

#include "base/nearest.hpp"
#include "base/text.hpp"

namespace nurture::codec {
namespace {

using model::Settings;

template <typename Map>
std::vector<std::string> keys_of(const Map& map) {
  std::vector<std::string> names;
  for (const auto& [name, value] : map) names.push_back(name);
  return names;
}

std::vector<std::string> rating_names(const Settings& settings) {
  std::vector<std::string> names;
  for (const auto& rating : settings.ratings) names.push_back(rating.name);
  return names;
}

/// "did you mean 'call'?", or what there is to choose from.
std::string choice_hint(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t most = 12;
  auto hint = base::did_you_mean(word, known);
  if (hint.empty() && !known.empty() && known.size() <= most) {
    hint = fmt::format("the settings have {}", base::join(known, ", "));
  }
  return hint;
}

std::string unknown(std::string_view what, std::string_view name) {
  return fmt::format("unknown {} {}", what, quoted(name));
}

/// Holds the names in one file against the settings.
class Validator {
 public:
  Validator(Report& report, const Settings& settings) : report_(report), settings_(settings) {}

  void check(const model::Contact& contact) {
    check_name(contact.level, "level", settings_.levels);
    check_name(contact.role, "role", settings_.roles);
    check_owner(contact.owner);
    check_rating(contact.rating, "rating", true);
    if (contact.cadence) check_cadence(*contact.cadence, {"cadence"});
    check_follow_ups(contact.follow_ups);
    check_interactions(contact.interactions);
  }

  void check(const model::Organisation& organisation) {
    check_owner(organisation.owner);
    check_rating(organisation.rating, "rating");
    if (organisation.cadence) check_cadence(*organisation.cadence, {"cadence"});
    check_follow_ups(organisation.follow_ups);
  }

  /// The settings against themselves.
  void check_settings() {
    for (std::size_t i = 0; i < settings_.ratings.size(); ++i) {
      const auto& rating = settings_.ratings[i];
      check_cadence(rating.cadence, {"ratings", i, rating.name});
    }
    check_rating(settings_.default_rating, "default_rating");
    check_holidays();
    check_channels();
    check_programmes();
  }

 private:
  /// A hint to choose by is worked out only where it will be read.
  template <typename Names>
  std::string hint_of(std::string_view word, const Names& names) {
    return report_.full() ? std::string() : choice_hint(word, keys_of(names));
  }

  bool known_channel(const std::string& channel) const {
    return settings_.channels.contains(channel);
  }

  bool known_owner(const std::string& owner) const {
    const auto& owners = settings_.owners;
    return owner.empty() || owners.empty() || owners.contains(owner);
  }

  void check_channel(const std::string& channel, const yaml::Path& path) {
    if (known_channel(channel)) return;
    report_.error(report_.place(path), unknown("channel", channel),
                  hint_of(channel, settings_.channels));
  }

  /// Of a rule, a step or a follow-up, which `text` is: it stands on the agenda until a touch
  /// answers it.
  void check_answers(const std::vector<std::string>& channels, const std::string& text,
                     const yaml::Path& path, const char* hint) {
    bool all_known = true;
    for (const auto& channel : channels) {
      check_channel(channel, path);
      all_known = all_known && known_channel(channel);
    }
    if (!all_known || model::answerable(settings_, channels)) return;
    report_.warning(
        report_.place(path),
        fmt::format("no touch can answer '{}': {} {} count", text, base::join(channels, " and "),
                    channels.size() == 1 ? "doesn't" : "don't"),
        hint);
  }

  void check_cadence(const model::Cadence& cadence, yaml::Path path) {
    path.emplace_back(std::size_t{0});
    for (std::size_t i = 0; i < cadence.rules.size(); ++i) {
      path.back() = i;
      check_answers(cadence.rules[i].channels, model::to_text(cadence.rules[i]), path,
                    "'by any' also takes channels that don't count");
    }
  }

  /// Only a person may be undecided.
  void check_rating(const std::string& rating, const char* key, bool may_be_undecided = false) {
    if (rating.empty() || model::find_rating(settings_, rating) != nullptr) return;
    if (may_be_undecided && rating == model::undecided) return;
    std::vector<std::string> names = rating_names(settings_);
    if (may_be_undecided) names.emplace_back(model::undecided);
    report_.error(report_.place({key}), unknown("rating", rating), choice_hint(rating, names));
  }

  /// Nothing that the agenda is judged by hangs on this one, or on level and role: warnings.
  void check_owner(const std::string& owner, const yaml::Path& path = {"owner"}) {
    if (known_owner(owner)) return;
    report_.warning(report_.place(path), unknown("owner", owner), hint_of(owner, settings_.owners));
  }

  void check_name(const std::string& name, const char* key, const std::vector<std::string>& known) {
    if (name.empty() || std::find(known.begin(), known.end(), name) != known.end()) return;
    report_.warning(report_.place({key}), unknown(key, name), choice_hint(name, known));
  }

  void check_follow_ups(const std::vector<model::FollowUp>& follow_ups) {
    for (std::size_t i = 0; i < follow_ups.size(); ++i) {
      if (follow_ups[i].by.empty()) continue;
      check_answers(follow_ups[i].by, "by: " + base::join(follow_ups[i].by, ", "),
                    {"follow_ups", i, "by"}, "name a channel that counts");
    }
  }

  void check_interactions(const std::vector<model::Interaction>& interactions) {
    for (std::size_t i = 0; i < interactions.size(); ++i) {
      const auto& one = interactions[i];
      // Paths are made for the few that need one, not for thousands of interactions.
      if (!one.channel.empty() && !known_channel(one.channel)) {
        check_channel(one.channel, {"interactions", i, "channel"});
      }
      if (!known_owner(one.by)) check_owner(one.by, {"interactions", i, "by"});
    }
  }

  void check_holidays() {
    const auto& calendar = settings_.calendar;
    const auto from = *base::date_of(2000, 1, 1);
    if (base::is_workday(calendar, base::next_workday(calendar, from))) return;
    report_.error(report_.place({"holidays"}),
                  "the holidays leave ten years without a working day");
  }

  void check_channels() {
    for (const auto& [name, channel] : settings_.channels) {
      for (const auto& other : channel.stands_for) {
        check_channel(other, {"channels", name, "stands_for"});
      }
    }
    check_channel(settings_.default_channel, {"default_channel"});
  }

  void check_programmes() {
    for (const auto& [name, steps] : settings_.programmes) {
      for (std::size_t i = 0; i < steps.size(); ++i) {
        check_answers(steps[i].channels, model::to_text(steps[i]), {"programmes", name, i},
                      "a step needs a channel that counts");
      }
    }
  }

  Report& report_;
  const Settings& settings_;
};

template <typename T>
Decoded<T> held_against(const Settings& settings, const yaml::Document& document,
                        const std::string& path, Decoded<T> decoded) {
  if (!decoded.value) return decoded;
  Report report(document, path);
  Validator(report, settings).check(*decoded.value);
  decoded.value->flawed = decoded.value->flawed || report.has_errors();
  base::append(decoded.diagnostics, report.take());
  return decoded;
}

}  // namespace

Decoded<model::Contact> read_contact(const yaml::Document& document, const std::string& path,
                                     const Settings& settings) {
  return held_against(settings, document, path, decode_contact(document, path));
}

Decoded<model::Organisation> read_organisation(const yaml::Document& document,
                                               const std::string& path, const Settings& settings) {
  return held_against(settings, document, path, decode_organisation(document, path));
}

Decoded<Settings> read_settings(const yaml::Document& document, const std::string& path) {
  auto decoded = decode_settings(document, path);
  Report report(document, path);
  auto& settings = *decoded.value;
  Validator(report, settings).check_settings();
  base::append(decoded.diagnostics, report.take());
  // Nobody drops off the agenda for a word that is wrong here.
  if (model::find_rating(settings, settings.default_rating) == nullptr)
    settings.default_rating = settings.ratings.back().name;
  if (!settings.channels.contains(settings.default_channel))
    settings.default_channel = model::default_settings().default_channel;
  return decoded;
}

bool may_be_email(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size();
}

bool may_be_phone(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace nurture::codec
