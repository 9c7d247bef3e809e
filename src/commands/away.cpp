// nurture away: days that are no days of work for one of us.
#include "base/nearest.hpp"
#include "base/text.hpp"
#include "commands/commands.hpp"
#include "edits/changes.hpp"
#include "edits/typed_days.hpp"

namespace nurture::commands {
namespace {

struct AwayOptions {
  std::vector<std::string> days;
  std::optional<std::string> owner;
  bool remove = false;
};

std::string whose(cli::Session& session, const std::optional<std::string>& typed) {
  const auto& owners = session.settings().owners;
  std::string owner = typed.value_or(session.config().me);
  if (owner.empty())
    throw base::usage("whose days are these?", "use --owner NAME, or set me: in your config");
  if (owners.empty() || owners.contains(owner)) return owner;
  std::vector<std::string> names;
  for (const auto& [name, one] : owners) names.push_back(name);
  const std::string hint = base::did_you_mean(owner, names);
  throw base::usage("unknown owner '" + owner + "'",
                    hint.empty() ? "the settings have " + base::join(names, ", ") : hint);
}

base::CalendarDay once(base::Date day) {
  const base::Civil parts = base::civil(day);
  return {parts.month, parts.day, parts.year};
}

/// "14 dec..18 dec", or a single day.
base::Holidays range(cli::Session& session, const std::string& typed) {
  const auto dots = typed.find("..");
  const auto day = [&](const std::string& text) {
    return edits::typed_day(session, text, base::Tense::future);
  };
  const base::Date first = day(typed.substr(0, dots));
  const base::Date last = dots == std::string::npos ? first : day(typed.substr(dots + 2));
  if (last < first)
    throw base::usage("'" + typed + "' ends on " + base::iso(last) + ", before it begins",
                      "give the first day first, with its year where that isn't the next one");
  return {once(first), once(last)};
}

std::string named(const base::Holidays& days, base::Date today) {
  const auto text = [&](const base::CalendarDay& day) {
    return day.year ? base::short_form(*base::in_year(day, *day.year), today) : base::to_text(day);
  };
  return days.first == days.last ? text(days.first) : text(days.first) + " to " + text(days.last);
}

bool is_within(base::Date day, const base::Holidays& days) {
  const int year = base::civil(day).year;
  bool within = false;
  for (int begins = year - 1; begins <= year; ++begins) {
    base::each_stretch(days, days.first.year.value_or(begins),
                       [&](base::Date first, base::Date last) {
                         within = within || (first <= day && day <= last);
                       });
  }
  return within;
}

/// Those days in which the first one typed lies are taken away.
base::Exit run_remove(const std::string& owner, const base::Holidays& typed,
                      cli::Session& session) {
  const auto found = session.settings().owners.find(owner);
  const auto first = base::in_year(typed.first, *typed.first.year).value();
  std::vector<yaml::Change> changes;
  std::string removed;
  for (std::size_t i = found == session.settings().owners.end() ? 0 : found->second.away.size();
       i-- > 0;) {
    const base::Holidays& one = found->second.away[i];
    if (!is_within(first, one)) continue;
    changes.emplace_back(yaml::Remove{{"owners", owner, "away", i}});
    removed = named(one, session.today());
  }
  if (changes.empty())
    throw base::usage(owner + " isn't away on " + base::short_form(first, session.today()),
                      "their days stand in nurture.yaml, under owners");
  edits::change_file(session, "away: " + owner + ", not " + removed,
                     {model::File::settings, "nurture.yaml", owner}, std::move(changes));
  session.say(owner + " is no longer away " + removed);
  return base::Exit::done;
}

base::Exit run_away(const AwayOptions& options, cli::Session& session) {
  const std::string owner = whose(session, options.owner);
  const base::Holidays days = range(session, base::join(options.days, " "));
  if (options.remove) return run_remove(owner, days, session);
  const auto& owners = session.settings().owners;
  const auto found = owners.find(owner);
  const std::size_t there = found == owners.end() ? 0 : found->second.away.size();
  const std::string text = named(days, session.today());
  edits::change_file(
      session, "away: " + owner + ", " + text, {model::File::settings, "nurture.yaml", owner},
      {yaml::Insert{{"owners", owner, "away"}, there, yaml::scalar(base::to_text(days))}});
  session.say(owner + " is away " + text);
  return base::Exit::done;
}

}  // namespace

cli::Action away(cli::Args& args) {
  const auto options = std::make_shared<AwayOptions>();
  args.words("DAYS", options->days, "a day, or FIRST..LAST", true);
  args.option("--owner", "NAME", options->owner, "whose; otherwise yours (me: in your config)");
  args.flag("--remove", options->remove, "they are no days away any more");
  args.epilogue("nurture away 14 dec..18 dec\nnurture away fri --owner mei");
  return [options](cli::Session& session) { return run_away(*options, session); };
}

}  // namespace nurture::commands
