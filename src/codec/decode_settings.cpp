// Reading nurture.yaml over the defaults of a new store.
#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/text.hpp"
#include "codec/codec.hpp"
#include "codec/fields.hpp"

namespace nurture::codec {
namespace {

using model::Settings;
using yaml::Kind;
using yaml::Ref;

/// The entries of a table whose keys are the user's own. What stands in its place, if it is no map,
/// is reported.
std::vector<Ref::Entry> entries_of(Fields& fields, std::string_view table) {
  const auto value = fields.value(table);
  if (!value) return {};
  if (value->kind() != Kind::map) {
    fields.report().error(
        *value, fmt::format("'{}': {} found where a map is expected", table, found(*value)));
  }
  const auto entries = value->entries();
  return {entries.begin(), entries.end()};
}

/// The fields of one entry of a table; empty where it has no value, or (reported) where it is no
/// map.
std::optional<Fields> open_entry(Report& report, std::string_view record, const Ref::Entry& entry) {
  if (entry.value.kind() == Kind::map) return Fields(report, entry.value, model::keys(record));
  if (entry.value.kind() != Kind::absent) {
    report.error(entry.value, fmt::format("{} {}: {} found where a map is expected", record,
                                          quoted(entry.key.text()), found(entry.value)));
  }
  return std::nullopt;
}

void read_format(Fields& fields, Settings& settings) {
  if (fields.read("format", settings.format) && settings.format != model::known_format) {
    fields.report().error(
        *fields.value("format"),
        fmt::format("format {}: a newer nurture wrote this store; this one reads format {}",
                    settings.format, model::known_format),
        "upgrade nurture to the version that wrote it");
  }
}

/// "- A: every 3 weeks"; empty (and reported) where it is anything else.
std::optional<model::Rating> read_rating(Report& report, const Ref& item) {
  if (item.kind() != Kind::map || item.size() != 1) {
    report.error(item,
                 fmt::format("'ratings': {} found where one rating is expected: write each as "
                             "'- A: every 3 weeks'",
                             found(item)));
    return std::nullopt;
  }
  const auto [name, value] = item.entries().front();
  if (value.kind() == Kind::absent) {
    report.error(item, fmt::format("rating {} has no cadence: write 'every 6 weeks' or 'none'",
                                   quoted(name.text())));
    return std::nullopt;
  }
  auto cadence = read_cadence(report, name.text(), value);
  if (!cadence) return std::nullopt;
  return model::Rating{std::string(name.text()), std::move(*cadence)};
}

void read_ratings(Fields& fields, Settings& settings) {
  std::vector<model::Rating> ratings;
  for (const auto& item : fields.items("ratings")) {
    auto rating = read_rating(fields.report(), item);
    if (!rating) continue;
    const auto same = [&](const model::Rating& one) { return one.name == rating->name; };
    if (std::any_of(ratings.begin(), ratings.end(), same)) {
      fields.report().error(item, fmt::format("rating {} is there twice", quoted(rating->name)));
    } else {
      ratings.push_back(std::move(*rating));
    }
  }
  if (!ratings.empty()) settings.ratings = std::move(ratings);
}

// A scale of one's own need not have the C of the usual one.
void read_default_rating(Fields& fields, Settings& settings) {
  if (fields.read("default_rating", settings.default_rating)) return;
  if (model::find_rating(settings, settings.default_rating) == nullptr)
    settings.default_rating = settings.ratings.back().name;
}

void read_capacity(Fields& fields, std::optional<int>& to) {
  const auto at = fields.value("capacity");
  int capacity = 0;
  if (at && base::lower(at->text()) == "none") {
    to.reset();
  } else if (fields.read("capacity", capacity, 1)) {
    to = capacity;
  }
}

void read_review_every(Fields& fields, std::optional<base::Interval>& to) {
  const auto at = fields.value("review_every");
  base::Interval interval;
  if (at && base::lower(at->text()) == "none") {
    to.reset();
  } else if (fields.read("review_every", interval)) {
    to = interval;
  }
}

void read_ties(Fields& fields, model::Ties& ties) {
  const auto at = fields.value("ties");
  if (!at) return;
  if (at->kind() != Kind::map) {
    fields.report().error(*at, fmt::format("'ties': {} found where a map is expected", found(*at)));
    return;
  }
  Fields keys(fields.report(), *at, model::keys("ties"));
  keys.read("referred_by", ties.referred_by);
  keys.read("knows", ties.knows);
  keys.read("colleagues", ties.colleagues);
  keys.read("former_colleagues", ties.former_colleagues);
}

void read_workdays(Fields& fields, Settings& settings) {
  constexpr std::array<std::string_view, 7> week{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  std::vector<std::string> days;
  if (!fields.read("workdays", days)) return;
  if (days.empty()) {
    fields.report().error(
        *fields.value("workdays"),
        "'workdays': a week needs at least one working day: write [mon, tue, wed, thu, fri]");
    return;
  }
  for (std::size_t i = 0; i < week.size(); ++i) {
    settings.calendar.workdays.at(i) =
        std::find(days.begin(), days.end(), week.at(i)) != days.end();
  }
}

/// Instead of those that are there, not beside them.
void read_names(Fields& fields, std::string_view key, std::vector<std::string>& to) {
  std::vector<std::string> names;
  if (fields.read(key, names)) to = std::move(names);
}

void read_lost_after(Fields& fields, Settings& settings) {
  double intervals = 0;
  if (!fields.read("lost_after", intervals)) return;
  if (intervals > 0) {
    settings.lost_after = intervals;
    return;
  }
  const auto at = *fields.value("lost_after");
  fields.report().error(at, fmt::format("'lost_after': {} is not a number above 0", found(at)));
}

void read_owners(Fields& fields, Settings& settings) {
  for (const auto& entry : entries_of(fields, "owners")) {
    auto& owner = settings.owners[std::string(entry.key.text())];
    int capacity = 0;
    auto keys = open_entry(fields.report(), "owner", entry);
    if (!keys) continue;
    if (keys->read("capacity", capacity, 1)) owner.capacity = capacity;
    keys->read("away", owner.away);
  }
}

void read_channels(Fields& fields, Settings& settings) {
  for (const auto& entry : entries_of(fields, "channels")) {
    auto& channel = settings.channels[std::string(entry.key.text())];
    auto keys = open_entry(fields.report(), "channel", entry);
    if (!keys) continue;
    keys->read("counts", channel.counts);
    keys->read("cost", channel.cost);
    keys->read("minutes", channel.minutes);
    std::vector<std::string> others;
    if (keys->read("stands_for", others)) channel.stands_for = std::move(others);
  }
}

/// Steps in the order of their days; empty (and reported) where one can't be read.
std::optional<std::vector<model::ProgrammeStep>> read_steps(Report& report,
                                                            const Settings& settings,
                                                            const Ref& list) {
  std::vector<model::ProgrammeStep> steps;
  const auto days = [&](const model::ProgrammeStep& step) {
    return base::estimated_days(settings.calendar, step.offset);
  };
  for (const auto& item : items_of(list)) {
    auto step = item.kind() == Kind::scalar
                    ? model::parse_step(item.text())
                    : fmt::format("{} found where a step is expected: write '2 weeks by article'",
                                  found(item));
    if (const auto* flaw = std::get_if<std::string>(&step)) {
      report.error(item, base::printable(*flaw));
      return std::nullopt;
    }
    auto& read = std::get<model::ProgrammeStep>(step);
    if (!steps.empty() && days(read) < days(steps.back())) {
      report.error(item, fmt::format("step {} comes before the one above it", quoted(item.text())));
      return std::nullopt;
    }
    steps.push_back(std::move(read));
  }
  return steps;
}

void read_programmes(Fields& fields, Settings& settings) {
  for (const auto& [name, list] : entries_of(fields, "programmes")) {
    if (list.kind() == Kind::absent) continue;
    if (auto steps = read_steps(fields.report(), settings, list)) {
      settings.programmes[std::string(name.text())] = std::move(*steps);
    }
  }
}

}  // namespace

Decoded<Settings> decode_settings(const yaml::Document& document, const std::string& path) {
  Report report(document, path);
  Decoded<Settings> decoded;
  auto settings = model::default_settings();
  const auto root = document.root();
  if (root.kind() == Kind::map) {
    Fields fields(report, root, model::keys(model::File::settings));
    read_format(fields, settings);
    read_ratings(fields, settings);
    read_default_rating(fields, settings);
    fields.read("first_touch", settings.first_touch);
    read_capacity(fields, settings.capacity);
    fields.read("levelling", settings.levelling);
    read_workdays(fields, settings);
    fields.read("holidays", settings.calendar.holidays);
    fields.read("need_lead", settings.need_lead);
    read_lost_after(fields, settings);
    read_names(fields, "levels", settings.levels);
    read_names(fields, "roles", settings.roles);
    read_review_every(fields, settings.review_every);
    read_owners(fields, settings);
    fields.read("default_channel", settings.default_channel);
    read_channels(fields, settings);
    read_programmes(fields, settings);
    fields.read("currency", settings.currency);
    read_ties(fields, settings.ties);
  } else if (root.kind() != Kind::absent) {
    report.error(root,
                 fmt::format("{} found where a map is expected: write 'format: 1'", found(root)));
  }
  decoded.value = std::move(settings);
  decoded.diagnostics = report.take();
  return decoded;
}

}  // namespace nurture::codec
