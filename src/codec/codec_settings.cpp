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
using yaml::NodeId;

/// Calls visit(name, value) for each entry of a table whose keys are the user's own. What stands in
/// its place, if it is no map, is reported.
template <typename Visit>
void each_entry(Report& report, Fields& fields, std::string_view table, Visit visit) {
  const auto map = fields.node(table);
  if (!map) {
    return;
  }
  if (report.node(*map).kind != Kind::map) {
    report.error(*map, fmt::format("'{}': {} found where a map is expected", table,
                                   found(report.node(*map))));
    return;
  }
  for (auto key = report.node(*map).first_child; key != yaml::no_node;) {
    const auto value = report.node(key).next;
    visit(std::string(report.node(key).text), value);
    key = report.node(value).next;
  }
}

/// The fields of one entry of a table; empty where it has no value, or (reported) where it is no
/// map.
std::optional<Fields> open_entry(Report& report, std::string_view record, const std::string& name,
                                 NodeId value) {
  const auto& node = report.node(value);
  if (node.kind == Kind::map) {
    return Fields(report, value, model::keys(record));
  }
  if (node.kind != Kind::absent) {
    report.error(value, fmt::format("{} {}: {} found where a map is expected", record, quoted(name),
                                    found(node)));
  }
  return std::nullopt;
}

void read_format(Report& report, Fields& fields, Settings& settings) {
  if (fields.read("format", settings.format) && settings.format != model::known_format) {
    report.error(
        *fields.node("format"),
        fmt::format("format {}: a newer nurture wrote this store; this one reads format {}",
                    settings.format, model::known_format),
        "upgrade nurture to the version that wrote it");
  }
}

/// "- A: every 3 weeks"; empty (and reported) where it is anything else.
std::optional<model::Rating> read_rating(Report& report, NodeId item) {
  const auto& node = report.node(item);
  if (node.kind != Kind::map || node.size != 1) {
    report.error(item,
                 fmt::format("'ratings': {} found where one rating is expected: write each as "
                             "'- A: every 3 weeks'",
                             found(node)));
    return std::nullopt;
  }
  const auto& name = report.node(node.first_child);
  if (report.node(name.next).kind == Kind::absent) {
    report.error(item, fmt::format("rating {} has no cadence: write 'every 6 weeks' or 'none'",
                                   quoted(name.text)));
    return std::nullopt;
  }
  auto cadence = read_cadence(report, name.text, name.next);
  if (!cadence) {
    return std::nullopt;
  }
  return model::Rating{std::string(name.text), std::move(*cadence)};
}

void read_ratings(Report& report, Fields& fields, Settings& settings) {
  std::vector<model::Rating> ratings;
  fields.each("ratings", [&](NodeId item) {
    auto rating = read_rating(report, item);
    if (!rating) {
      return;
    }
    const auto same = [&](const model::Rating& one) { return one.name == rating->name; };
    if (std::any_of(ratings.begin(), ratings.end(), same)) {
      report.error(item, fmt::format("rating {} is there twice", quoted(rating->name)));
      return;
    }
    ratings.push_back(std::move(*rating));
  });
  if (!ratings.empty()) {
    settings.ratings = std::move(ratings);
  }
}

void read_capacity(Report& report, Fields& fields, std::optional<int>& to) {
  const auto at = fields.node("capacity");
  if (at && base::lower(report.node(*at).text) == "none") {
    to.reset();
    return;
  }
  int capacity = 0;
  if (fields.read("capacity", capacity, 1)) {
    to = capacity;
  }
}

void read_workdays(Report& report, Fields& fields, Settings& settings) {
  constexpr std::array<std::string_view, 7> week{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  std::vector<std::string> days;
  if (!fields.read("workdays", days)) {
    return;
  }
  if (days.empty()) {
    report.error(
        *fields.node("workdays"),
        "'workdays': a week needs at least one working day: write [mon, tue, wed, thu, fri]");
    return;
  }
  for (std::size_t i = 0; i < week.size(); ++i) {
    settings.calendar.workdays.at(i) =
        std::find(days.begin(), days.end(), week.at(i)) != days.end();
  }
}

void read_lost_after(Report& report, Fields& fields, Settings& settings) {
  double intervals = 0;
  if (!fields.read("lost_after", intervals)) {
    return;
  }
  if (intervals > 0) {
    settings.lost_after = intervals;
    return;
  }
  const auto at = *fields.node("lost_after");
  report.error(at, fmt::format("'lost_after': {} is not a number above 0", found(report.node(at))));
}

void read_owners(Report& report, Fields& fields, Settings& settings) {
  each_entry(report, fields, "owners", [&](const std::string& name, NodeId value) {
    auto& owner = settings.owners[name];
    int capacity = 0;
    auto entry = open_entry(report, "owner", name, value);
    if (entry && entry->read("capacity", capacity, 1)) {
      owner.capacity = capacity;
    }
  });
}

void read_channels(Report& report, Fields& fields, Settings& settings) {
  each_entry(report, fields, "channels", [&](const std::string& name, NodeId value) {
    auto& channel = settings.channels[name];
    auto entry = open_entry(report, "channel", name, value);
    if (!entry) {
      return;
    }
    entry->read("counts", channel.counts);
    entry->read("cost", channel.cost);
    entry->read("minutes", channel.minutes);
    std::vector<std::string> others;
    if (entry->read("stands_for", others)) {
      channel.stands_for = std::move(others);
    }
  });
}

/// Steps in the order of their days; empty (and reported) where one can't be read.
std::optional<std::vector<model::ProgrammeStep>> read_steps(Report& report,
                                                            const Settings& settings,
                                                            NodeId value) {
  std::vector<model::ProgrammeStep> steps;
  const auto days = [&](const model::ProgrammeStep& step) {
    return base::estimated_days(settings.calendar, step.offset);
  };
  for (const auto item : list_items(report.document(), value)) {
    const auto& node = report.node(item);
    auto step = node.kind == Kind::scalar
                    ? model::parse_step(node.text)
                    : fmt::format("{} found where a step is expected: write '2 weeks by article'",
                                  found(node));
    if (const auto* flaw = std::get_if<std::string>(&step)) {
      report.error(item, base::printable(*flaw));
      return std::nullopt;
    }
    auto& read = std::get<model::ProgrammeStep>(step);
    if (!steps.empty() && days(read) < days(steps.back())) {
      report.error(item, fmt::format("step {} comes before the one above it", quoted(node.text)));
      return std::nullopt;
    }
    steps.push_back(std::move(read));
  }
  return steps;
}

void read_programmes(Report& report, Fields& fields, Settings& settings) {
  each_entry(report, fields, "programmes", [&](const std::string& name, NodeId value) {
    if (report.node(value).kind == Kind::absent) {
      return;
    }
    if (auto steps = read_steps(report, settings, value)) {
      settings.programmes[name] = std::move(*steps);
    }
  });
}

}  // namespace

Decoded<Settings> decode_settings(const yaml::Document& document, const std::string& path) {
  Report report(document, path);
  Decoded<Settings> decoded;
  auto settings = model::default_settings();
  const auto root = document.root();
  if (root.kind() == Kind::map) {
    Fields fields(report, root.id(), model::keys(model::File::settings));
    read_format(report, fields, settings);
    read_ratings(report, fields, settings);
    fields.read("default_rating", settings.default_rating);
    fields.read("first_touch", settings.first_touch);
    read_capacity(report, fields, settings.capacity);
    fields.read("levelling", settings.levelling);
    read_workdays(report, fields, settings);
    fields.read("holidays", settings.calendar.holidays);
    fields.read("need_lead", settings.need_lead);
    read_lost_after(report, fields, settings);
    std::vector<std::string> levels;
    if (fields.read("levels", levels)) {
      settings.levels = std::move(levels);
    }
    read_owners(report, fields, settings);
    fields.read("default_channel", settings.default_channel);
    read_channels(report, fields, settings);
    read_programmes(report, fields, settings);
    fields.read("currency", settings.currency);
  } else if (root.kind() != Kind::absent) {
    report.error(root.id(), fmt::format("{} found where a map is expected: write 'format: 1'",
                                        found(root.node())));
  }
  decoded.value = std::move(settings);
  decoded.diagnostics = report.take();
  return decoded;
}

}  // namespace nurture::codec
