// nurture away: days that are no days of work for one of us.
#include <algorithm>
#include <set>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "cli/known.hpp"
#include "commands/commands.hpp"
#include "edits/changes.hpp"
#include "edits/log_words.hpp"
#include "edits/typed_days.hpp"

namespace nurture::commands {
namespace {

struct AwayOptions {
  std::vector<std::string> days;
  std::optional<std::string> owner;
  bool remove = false;
};

/// Names that stand in files, though the settings have none.
std::vector<std::string> owners_in_files(cli::Session& session) {
  const index::Summaries& summaries = session.summaries();
  std::set<std::string> names;
  for (const auto& one : summaries.organisation_facts()) names.insert(one.owner);
  model::Facts facts;
  for (std::size_t i = 0; i < summaries.people.size(); ++i) {
    summaries.read(i, facts);
    names.insert(facts.owner);
  }
  names.erase("");
  return {names.begin(), names.end()};
}

/// Any name can be the first, but hardly one that is nearly another's.
std::string first_owner(cli::Session& session, const std::string& owner) {
  const std::vector<std::string> names = owners_in_files(session);
  const auto known = cli::find_known(owner, names);
  const std::string near = known ? "" : base::did_you_mean(owner, names);
  if (!near.empty()) throw base::usage("unknown owner '" + base::printable(owner) + "'", near);
  return known.value_or(owner);
}

std::string whose(cli::Session& session, const std::optional<std::string>& typed) {
  const std::string& owner = typed ? *typed : session.config().me;
  if (owner.empty())
    throw base::usage("whose days are these?", "use --owner NAME, or set me: in your config");
  if (!session.settings().owners.empty()) return edits::known_owner(owner, session.settings());
  return first_owner(session, owner);
}

edits::Target settings_file(const std::string& owner) {
  return {model::File::settings, "nurture.yaml", owner};
}

base::CalendarDay once(base::Date day) {
  const base::Civil parts = base::civil(day);
  return {parts.month, parts.day, parts.year};
}

/// "14 dec..18 dec", a single day, or a whole week or month.
base::Holidays range(cli::Session& session, const std::string& typed) {
  const auto dots = typed.find("..");
  if (dots == std::string::npos) {
    const base::Period days =
        cli::or_usage(base::read_period(typed, session.today(), base::Tense::future));
    return {once(days.first), once(days.last)};
  }
  const auto day = [&](const std::string& text) {
    return edits::typed_day(session, text, base::Tense::future);
  };
  const base::Date first = day(typed.substr(0, dots));
  const base::Date last = day(typed.substr(dots + 2));
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

/// Takes these days out of the owner's, wherever they stand by now. Without the last of them the
/// owner stays, an empty map if need be: people name them.
std::vector<yaml::Change> without(const yaml::Document& document, const std::string& owner,
                                  const std::vector<base::Holidays>& removed) {
  const auto owners = document.root().find("owners");
  const auto found = owners ? owners->find(owner) : std::nullopt;
  const auto away = found ? found->find("away") : std::nullopt;
  if (!away) return {};
  const auto days = away->as_list();
  std::vector<yaml::Change> changes;
  for (std::size_t i = days.size(); i-- > 0;) {
    const auto one = base::parse_holidays(days[i].text());
    if (!one || std::ranges::count(removed, *one) == 0) continue;
    changes.emplace_back(yaml::Remove{{"owners", owner, "away", i}});
  }
  if (changes.size() < days.size()) return changes;
  if (found->size() == 1) return {yaml::Set{{"owners", owner}, yaml::map({})}};
  return {yaml::Remove{{"owners", owner, "away"}}};
}

/// Those days in which the first one typed lies are taken away.
base::Exit run_remove(const std::string& owner, const base::Holidays& typed,
                      cli::Session& session) {
  const auto& owners = session.settings().owners;
  const auto found = owners.find(owner);
  const auto first = base::in_year(typed.first, *typed.first.year).value();
  auto removed = found == owners.end() ? std::vector<base::Holidays>() : found->second.away;
  std::erase_if(removed, [&](const base::Holidays& one) { return !is_within(first, one); });
  if (removed.empty())
    throw base::usage(owner + " isn't away on " + base::short_form(first, session.today()),
                      "their days stand in nurture.yaml, under owners");
  std::vector<std::string> words;
  for (const base::Holidays& one : removed) words.push_back(named(one, session.today()));
  const std::string days = base::join(words, ", ");
  session.save("away: " + owner + ", not " + days,
               {edit_step(settings_file(owner), [=](const yaml::Document& document) {
                 return without(document, owner, removed);
               })});
  session.say(owner + " is no longer away " + days);
  return base::Exit::done;
}

base::Exit run_away(const AwayOptions& options, cli::Session& session) {
  const std::string owner = whose(session, options.owner);
  const base::Holidays days = range(session, base::join(options.days, " "));
  if (options.remove) return run_remove(owner, days, session);
  const auto& owners = session.settings().owners;
  const auto found = owners.find(owner);
  const std::size_t there = found == owners.end() ? 0 : found->second.away.size();
  const bool is_first = owners.empty();
  const std::string text = named(days, session.today());
  if (there > 0 && std::ranges::count(found->second.away, days) > 0) {
    session.say(owner + " is away " + text + " already");
    return base::Exit::done;
  }
  edits::change_file(
      session, "away: " + owner + ", " + text, settings_file(owner),
      {yaml::Insert{{"owners", owner, "away"}, there, yaml::scalar(base::to_text(days))}});
  session.say(owner + " is away " + text);
  if (is_first) session.remark(owner + " is the first of the owners in nurture.yaml");
  return base::Exit::done;
}

}  // namespace

cli::Action away(cli::Args& args) {
  const auto options = std::make_shared<AwayOptions>();
  args.words("DAYS", options->days, "a day, a week, a month, or FIRST..LAST", true);
  args.option("--owner", "NAME", options->owner, "whose; otherwise yours (me: in your config)");
  args.flag("--remove", options->remove, "they are no days away any more");
  args.epilogue("nurture away 14 dec..18 dec\nnurture away fri --owner mei");
  return [options](cli::Session& session) { return run_away(*options, session); };
}

}  // namespace nurture::commands
