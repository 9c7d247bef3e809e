// nurture date: days worth a touch, every year or once.
#include <algorithm>
#include <memory>

#include "base/text.hpp"
#include "commands/changes.hpp"
#include "commands/commands.hpp"
#include "commands/standing.hpp"
#include "store/codec.hpp"

namespace nurture::commands {
namespace {

struct Options {
  std::string who, day;
  std::vector<std::string> words;
  std::optional<std::string> lead;
};

// A birthday read as a single day would be forgotten after its first year, so the form says which
// it is.
base::CalendarDay typed_calendar_day(cli::Session& session, const std::string& typed) {
  const auto day = base::parse_calendar_day(typed);
  if (!day) {
    const base::Civil near = base::civil(typed_day(session, typed, base::Tense::future));
    const base::CalendarDay yearly{near.month, near.day, {}};
    const base::CalendarDay once{near.month, near.day, near.year};
    throw usage(
        "'" + typed + "' may be every year or once",
        "write " + base::to_text(yearly) + " (every year) or " + base::to_text(once) + " (once)");
  }
  if (day->year && base::in_year(*day, *day->year) < session.today()) {
    const base::CalendarDay yearly{day->month, day->day, {}};
    throw usage("'" + typed + "' is past, and comes once",
                "write " + base::to_text(yearly) + " for every year");
  }
  return *day;
}

std::string worded(const model::Anniversary& date) {
  const std::string what = date.what.empty() ? "" : " " + base::one_line(date.what);
  return base::to_text(date.date) + (date.date.year ? "" : " every year") + what;
}

base::Exit add(const Options& options, cli::Session& session) {
  model::Anniversary made;
  made.date = typed_calendar_day(session, options.day);
  made.what = base::join(options.words, " ");
  if (options.lead) {
    const auto lead = base::parse_interval(*options.lead);
    if (!lead) throw usage("'" + *options.lead + "' is no interval", "as in --lead '2 weeks'");
    made.lead = *lead;
  }
  const Target file = target(cli::choose_subject(session, options.who));
  session.save("date: " + file.name + ", " + worded(made),
               {edit_step(file, [=](const yaml::Document& document) {
                 return std::vector<yaml::Change>{append(document, "dates", store::to_value(made))};
               })});
  say(session, file.name + ": " + worded(made));
  return base::Exit::done;
}

base::Exit remove(const Options& options, cli::Session& session) {
  const cli::Subject subject = cli::choose_subject(session, options.who);
  const Target file = target(subject);
  const auto all = subject.contact ? subject.contact->dates : subject.organisation->dates;
  std::vector<Numbered> items;
  for (std::size_t i = 0; i < all.size(); ++i) items.push_back({i, worded(all[i])});
  const Numbered chosen =
      the_one(session, "date", file.name, items, base::join(options.words, " "));
  const model::Anniversary& wanted = all[chosen.index];
  session.save("date remove: " + file.name + ", " + chosen.text,
               {edit_step(file, [=](const yaml::Document& document) {
                 const auto now = lists(document, file, "dates").dates;
                 const auto found = std::find(now.begin(), now.end(), wanted);
                 std::vector<yaml::Change> changes;
                 if (found == now.end()) return changes;
                 const auto index = static_cast<std::size_t>(found - now.begin());
                 changes.push_back(yaml::Remove{item_path(document, "dates", index)});
                 return changes;
               })});
  say(session, file.name + ": no longer " + chosen.text);
  return base::Exit::done;
}

base::Exit list(const StandingOptions& options, cli::Session& session) {
  const base::Date today = session.today();
  std::vector<render::StandingDate> all;
  each_open(session, options, [&](const OpenLists& of) {
    for (std::size_t i = 0; i < of.dates.size(); ++i) {
      const auto day = render::occurrence(of.dates[i].date, today);
      if (!day || *day < today) continue;
      const int number = static_cast<int>(i) + 1;
      all.push_back({of.id, of.name, of.organisation, number, of.dates[i], day});
    }
  });
  arrange(session, options, all);
  session.out().page(session.json() ? render::dates_json(all, today)
                                    : render::dates_text(all, session.out().style()),
                     session.config().pager);
  return session.reader_exit();
}

cli::Action declare_list(cli::Args& args) {
  const auto options = std::make_shared<StandingOptions>();
  declare(args, *options);
  args.epilogue("nurture date list\nnurture date list ada\nnurture date list --until 'in 4 weeks'");
  return [options](cli::Session& session) { return list(*options, session); };
}

cli::Action declare_add(cli::Args& args) {
  auto options = std::make_shared<Options>();
  args.word("WHO", options->who, "a contact or an organisation");
  args.word("DATE", options->day, "MM-DD every year, YYYY-MM-DD once");
  args.words("WHAT", options->words, "what day it is");
  args.option("--lead", "INTERVAL", options->lead, "how long before it to be in touch");
  args.epilogue(
      "nurture date add ada 12-10 birthday\n"
      "nurture date add ada 2027-03-01 contract renewal --lead '60 days'");
  return [options](cli::Session& session) { return add(*options, session); };
}

cli::Action declare_remove(cli::Args& args) {
  auto options = std::make_shared<Options>();
  args.word("WHO", options->who, "a contact or an organisation");
  args.words("N|WORDS", options->words,
             "which, where there are several: its number or words of it");
  args.epilogue("nurture date remove ada birthday");
  return [options](cli::Session& session) { return remove(*options, session); };
}

}  // namespace

cli::Action date(cli::Args& args) {
  args.subcommand("list", "what is to come, by day", declare_list);
  args.subcommand("add", "a birthday, a renewal", declare_add);
  args.subcommand("remove", "take one out", declare_remove);
  return {};
}

}  // namespace nurture::commands
