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
using yaml::NodeId;

template <typename Map>
std::vector<std::string> keys_of(const Map& map) {
  std::vector<std::string> names;
  for (const auto& [name, value] : map) {
    names.push_back(name);
  }
  return names;
}

std::vector<std::string> rating_names(const Settings& settings) {
  std::vector<std::string> names;
  for (const auto& rating : settings.ratings) {
    names.push_back(rating.name);
  }
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

/// A hint to choose by is worked out only where it will be read.
template <typename Names>
std::string hint_of(const Report& report, std::string_view word, const Names& names) {
  return report.full() ? std::string() : choice_hint(word, keys_of(names));
}

void report_channel(Report& report, const Settings& settings, std::string_view channel, NodeId at) {
  report.error(at, unknown("channel", channel), hint_of(report, channel, settings.channels));
}

/// Of a rule or a step, which `text` is: it stands on the agenda until a touch answers it.
void check_answers(Report& report, const Settings& settings,
                   const std::vector<std::string>& channels, const std::string& text,
                   const yaml::Path& path, const char* hint) {
  const auto at = [&] { return report.place(path); };
  bool all_known = true;
  for (const auto& channel : channels) {
    if (settings.channels.contains(channel)) continue;
    all_known = false;
    report_channel(report, settings, channel, at());
  }
  if (all_known && !model::answerable(settings, channels)) {
    report.warning(
        at(),
        fmt::format("no touch can answer '{}': {} {} count", text, base::join(channels, " and "),
                    channels.size() == 1 ? "doesn't" : "don't"),
        hint);
  }
}

void check_cadence(Report& report, const Settings& settings, const model::Cadence& cadence,
                   const yaml::Path& path) {
  for (std::size_t i = 0; i < cadence.rules.size(); ++i) {
    auto at = path;
    at.emplace_back(i);
    check_answers(report, settings, cadence.rules[i].channels, model::to_text(cadence.rules[i]), at,
                  "'by any' also takes channels that don't count");
  }
}

void check_rating(Report& report, const Settings& settings, const std::string& rating,
                  std::string_view key) {
  if (!rating.empty() && model::find_rating(settings, rating) == nullptr) {
    report.error(report.place({std::string(key)}), unknown("rating", rating),
                 choice_hint(rating, rating_names(settings)));
  }
}

/// Nothing that the agenda is judged by hangs on these two: warnings.
bool unknown_owner(const Settings& settings, const std::string& owner) {
  return !owner.empty() && !settings.owners.empty() && !settings.owners.contains(owner);
}

void report_owner(Report& report, const Settings& settings, const std::string& owner, NodeId at) {
  report.warning(at, unknown("owner", owner), hint_of(report, owner, settings.owners));
}

void check_owner(Report& report, const Settings& settings, const std::string& owner) {
  if (unknown_owner(settings, owner)) {
    report_owner(report, settings, owner, report.place({std::string("owner")}));
  }
}

void check_level(Report& report, const Settings& settings, const std::string& level) {
  const auto& levels = settings.levels;
  if (!level.empty() && std::find(levels.begin(), levels.end(), level) == levels.end()) {
    report.warning(report.place({std::string("level")}), unknown("level", level),
                   choice_hint(level, levels));
  }
}

void check_programme(Report& report, const Settings& settings,
                     const model::ProgrammeStart& programme) {
  const auto found = settings.programmes.find(programme.name);
  if (found == settings.programmes.end()) {
    report.error(report.place({std::string("programme"), std::string("name")}),
                 unknown("programme", programme.name),
                 choice_hint(programme.name, keys_of(settings.programmes)));
    return;
  }
  for (const auto step : programme.skipped) {
    if (std::cmp_greater(step, found->second.size())) {
      report.error(report.place({std::string("programme"), std::string("skipped")}),
                   fmt::format("programme '{}' has no step {}", programme.name, step));
    }
  }
}

void check_interactions(Report& report, const Settings& settings,
                        const std::vector<model::Interaction>& interactions) {
  const auto path = [](std::size_t i, const char* key) {
    return yaml::Path{std::string("interactions"), i, std::string(key)};
  };
  for (std::size_t i = 0; i < interactions.size(); ++i) {
    const auto& one = interactions[i];
    if (!one.channel.empty() && !settings.channels.contains(one.channel)) {
      report_channel(report, settings, one.channel, report.place(path(i, "channel")));
    }
    if (unknown_owner(settings, one.by)) {
      report_owner(report, settings, one.by, report.place(path(i, "by")));
    }
  }
}

void check_holidays(Report& report, const Settings& settings) {
  const auto& calendar = settings.calendar;
  const auto from = *base::date_of(2000, 1, 1);
  if (!base::is_workday(calendar, base::next_workday(calendar, from))) {
    report.error(report.place({std::string("holidays")}),
                 "the holidays leave no working day in the year");
  }
}

void check_channels(Report& report, const Settings& settings) {
  for (const auto& [name, channel] : settings.channels) {
    for (const auto& other : channel.stands_for) {
      if (!settings.channels.contains(other)) {
        report_channel(report, settings, other,
                       report.place({std::string("channels"), name, std::string("stands_for")}));
      }
    }
  }
  if (!settings.channels.contains(settings.default_channel)) {
    report_channel(report, settings, settings.default_channel,
                   report.place({std::string("default_channel")}));
  }
}

void check_programmes(Report& report, const Settings& settings) {
  for (const auto& [name, steps] : settings.programmes) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
      check_answers(report, settings, steps[i].channels, model::to_text(steps[i]),
                    {std::string("programmes"), name, i}, "a step needs a channel that counts");
    }
  }
}

template <typename T>
void hold_against(const model::Settings& settings, const yaml::Document& document,
                  const std::string& path, Decoded<T>& decoded) {
  if (!decoded.value) return;
  Report report(document, path);
  validate(report, *decoded.value, settings);
  decoded.value->flawed = decoded.value->flawed || report.has_errors();
  base::append(decoded.diagnostics, report.take());
}

}  // namespace

void validate(Report& report, const model::Contact& contact, const Settings& settings) {
  check_level(report, settings, contact.level);
  check_owner(report, settings, contact.owner);
  check_rating(report, settings, contact.rating, "rating");
  if (contact.cadence) {
    check_cadence(report, settings, *contact.cadence, {std::string("cadence")});
  }
  if (contact.programme) {
    check_programme(report, settings, *contact.programme);
  }
  check_interactions(report, settings, contact.interactions);
}

void validate(Report& report, const model::Organisation& organisation, const Settings& settings) {
  check_owner(report, settings, organisation.owner);
  check_rating(report, settings, organisation.rating, "rating");
  if (organisation.cadence) {
    check_cadence(report, settings, *organisation.cadence, {std::string("cadence")});
  }
}

void validate(Report& report, const Settings& settings) {
  for (std::size_t i = 0; i < settings.ratings.size(); ++i) {
    check_cadence(report, settings, settings.ratings[i].cadence,
                  {std::string("ratings"), i, settings.ratings[i].name});
  }
  check_rating(report, settings, settings.default_rating, "default_rating");
  check_holidays(report, settings);
  check_channels(report, settings);
  check_programmes(report, settings);
}

Decoded<model::Contact> read_contact(const yaml::Document& document, const std::string& path,
                                     const model::Settings& settings) {
  auto decoded = decode_contact(document, path);
  hold_against(settings, document, path, decoded);
  return decoded;
}

Decoded<model::Organisation> read_organisation(const yaml::Document& document,
                                               const std::string& path,
                                               const model::Settings& settings) {
  auto decoded = decode_organisation(document, path);
  hold_against(settings, document, path, decoded);
  return decoded;
}

Decoded<model::Settings> read_settings(const yaml::Document& document, const std::string& path) {
  auto decoded = decode_settings(document, path);
  if (decoded.value) {
    Report report(document, path);
    validate(report, *decoded.value);
    base::append(decoded.diagnostics, report.take());
  }
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
