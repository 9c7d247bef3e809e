// nurture date: birthdays, renewals and other days.
#include <algorithm>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "cli/prompt.hpp"
#include "codec/codec.hpp"
#include "commands/commands.hpp"
#include "edits/changes.hpp"
#include "edits/typed_days.hpp"
#include "model/dates.hpp"
#include "pages/standing.hpp"

namespace nurture::commands {
namespace {

struct DateOptions {
  std::string who, day;
  std::vector<std::string> words;
  std::optional<std::string> lead;
  std::optional<int> year;
};

// "birthday, every year on 3 December (since 1985)"; "contract renewal, 1 March 2027".
std::string worded_date(const model::Anniversary& date) {
  constexpr int leap_year = 2024;
  const base::CalendarDay& day = date.date;
  const base::Date shown = *base::date_of(day.year.value_or(leap_year), day.month, day.day);
  std::string when = base::short_form(shown, day.year ? base::first_day : shown);
  if (!day.year) when = "every year on " + when;
  if (date.year) when += " (since " + std::to_string(*date.year) + ")";
  return date.what.empty() ? when : base::one_line(date.what) + ", " + when;
}

// What was typed in front of WHAT.
struct TypedDay {
  std::string text;
  base::CalendarDay day;
  bool year_said = true;  ///< else `day` has the year of the next one
  bool once_said = true;  ///< "tomorrow": no year, and no other day either
};

// A day in words has its year where it is the same whenever it is read; where it lies on either
// side of today it may be any year's.
TypedDay day_in_words(cli::Session& session, const std::string& text) {
  const base::Period next = edits::typed_period(session, text, base::Tense::future);
  const base::Period last = edits::typed_period(session, text, base::Tense::past);
  if (next.first != next.last) {
    throw base::usage("'" + text + "' is more than a day", "name one, as in 12-03 or 2027-03-01");
  }
  constexpr int some_years = 1000;  // days
  const auto later = base::read_day(text, session.today() + some_years, base::Tense::future,
                                    session.settings().calendar);
  const auto* same = std::get_if<base::Date>(&later);
  const base::Civil day = base::civil(next.first);
  return {text, {day.month, day.day, day.year}, same && *same == next.first, next == last};
}

TypedDay typed_calendar_day(cli::Session& session, std::vector<std::string> words,
                            std::string& what) {
  if (const auto day = base::parse_calendar_day(words.front())) {
    what = base::join({words.begin() + 1, words.end()}, " ");
    return {words.front(), *day};
  }
  const auto dated = edits::dated_words(session, words);
  what = dated ? dated->what : "";
  return day_in_words(session, dated ? dated->when : words.front());
}

// A birthday read as a single day would be forgotten after its first year: what may be either is
// asked, and refused where nobody can answer.
bool asked_yearly(cli::Session& session, const TypedDay& typed, const std::string& question,
                  const std::string& hint) {
  if (!cli::interactive(session)) throw base::usage(question, hint);
  return cli::confirm(session, "'" + typed.text + "': does it come every year?");
}

bool yearly(cli::Session& session, const DateOptions& options, const TypedDay& typed,
            const std::string& what) {
  const base::CalendarDay& day = typed.day;
  if (!day.year || options.year || model::comes_yearly(what)) return true;
  const std::string every_year = base::to_text(base::CalendarDay{day.month, day.day, {}});
  if (!typed.once_said) {
    return asked_yearly(
        session, typed, "does '" + typed.text + "' come every year, or once?",
        "write " + every_year + " (every year) or " + base::to_text(day) + " (once)");
  }
  if (*base::in_year(day, *day.year) >= session.today()) return false;
  const std::string year = std::to_string(*day.year);
  if (asked_yearly(
          session, typed, "'" + typed.text + "' is past, and comes once",
          "for every year write " + every_year + " --year " + year + "; for once, a day to come")) {
    return true;
  }
  throw base::usage("'" + typed.text + "' is past: nothing was added");
}

// The year of the first one, as far as it is known.
std::optional<int> first_year(cli::Session& session, const DateOptions& options,
                              const TypedDay& typed, const std::string& what) {
  const base::Date today = session.today();
  std::optional<int> year = options.year;
  if (!year && typed.year_said && typed.day.year &&
      *base::in_year(typed.day, *typed.day.year) <= today) {
    year = typed.day.year;
  }
  if (!year) return {};
  if (*year < 1 || *year > base::civil(today).year) {
    throw base::usage("--year " + std::to_string(*year) + " is not a year that has been",
                      "the year of the first one, as in --year 1985");
  }
  if (model::is_birthday(what) && *year < base::civil(model::lifetime_ago(today)).year) {
    throw base::usage("a birthday in " + std::to_string(*year) + " is more than a lifetime ago");
  }
  return year;
}

model::Anniversary typed_date(cli::Session& session, const DateOptions& options) {
  std::vector<std::string> words = options.words;
  words.insert(words.begin(), options.day);
  model::Anniversary made;
  const TypedDay typed = typed_calendar_day(session, words, made.what);
  made.date = typed.day;
  if (yearly(session, options, typed, made.what)) {
    made.date.year.reset();
    made.year = first_year(session, options, typed, made.what);
  }
  if (options.lead) {
    const auto lead = base::parse_interval(*options.lead);
    if (!lead)
      throw base::usage("'" + *options.lead + "' is not an interval", "as in --lead '2 weeks'");
    made.lead = *lead;
  }
  return made;
}

/// The same of one day twice would stand on the agenda twice.
void refuse_again(const cli::Chosen& subject, const model::Anniversary& made) {
  const auto& all = subject.dates();
  const auto same = [&](const model::Anniversary& one) {
    return base::fold(one.what) == base::fold(made.what) && one.date.month == made.date.month &&
           one.date.day == made.date.day && one.date.year == made.date.year;
  };
  const auto found = std::ranges::find_if(all, same);
  if (found == all.end()) return;
  const std::string id =
      base::shell_id(subject.contact ? subject.contact->id : subject.organisation->id);
  throw base::usage("'" + worded_date(*found) + "' is there already",
                    "to write it anew, first: nurture date remove " + id + " " +
                        base::shell_word(base::one_line(found->what)));
}

base::Exit add_date(const DateOptions& options, cli::Session& session) {
  const cli::Chosen subject = cli::choose_subject(session, options.who);
  const edits::Target file = edits::target(subject);
  const model::Anniversary made = typed_date(session, options);
  refuse_again(subject, made);
  append_item(session, "date: " + file.name + ", " + worded_date(made), file, "dates",
              codec::to_value(made));
  session.say(file.name + ": " + worded_date(made));
  edits::mention_archived(session, subject);
  return base::Exit::done;
}

// Its day in the file's form names it, too.
edits::Numbered chosen_date(cli::Session& session, const std::string& owner,
                            const std::vector<model::Anniversary>& all, const std::string& typed) {
  std::vector<edits::Numbered> items, on_day;
  for (std::size_t i = 0; i < all.size(); ++i) {
    items.push_back({i, worded_date(all[i]), all[i].what});
    if (base::to_text(all[i].date) == typed) on_day.push_back(items.back());
  }
  return on_day.size() == 1 ? on_day.front() : the_one(session, "date", owner, items, typed);
}

base::Exit remove_date(const DateOptions& options, cli::Session& session) {
  const cli::Chosen subject = cli::choose_subject(session, options.who);
  const edits::Target file = edits::target(subject);
  const edits::Numbered chosen =
      chosen_date(session, file.name, subject.dates(), base::join(options.words, " "));
  const model::Anniversary& wanted = subject.dates()[chosen.index];
  session.save("date remove: " + file.name + ", " + chosen.text,
               {edit_step(file, [=](const yaml::Document& document) {
                 const auto now = read_target(document, file).dates();
                 std::vector<yaml::Change> changes;
                 if (const auto path = edits::find_item(document, "dates", now, wanted)) {
                   changes.push_back(yaml::Remove{*path});
                 }
                 return changes;
               })});
  session.say(file.name + ": removed " + chosen.text);
  return base::Exit::done;
}

base::Exit list_dates(const pages::StandingOptions& options, cli::Session& session) {
  const base::Date today = session.today();
  std::vector<render::StandingDate> all;
  each_open(session, options, [&](const pages::OpenLists& of) {
    for (std::size_t i = 0; i < of.dates.size(); ++i) {
      const auto day = model::occurrence(of.dates[i].date, of.last_touch(), today);
      if (!day) continue;
      const int number = static_cast<int>(i) + 1;
      all.push_back({of.id, of.name, of.organisation, number, of.dates[i], day});
    }
  });
  arrange(session, options, all);
  return session.answer(session.json() ? render::dates_json(all, today)
                                       : render::dates_text(all, session.out().style()));
}

cli::Action declare_list_dates(cli::Args& args) {
  const auto options = std::make_shared<pages::StandingOptions>();
  declare(args, *options);
  args.epilogue("nurture date list\nnurture date list ada\nnurture date list --until 'in 4 weeks'");
  return [options](cli::Session& session) { return list_dates(*options, session); };
}

cli::Action declare_add_date(cli::Args& args) {
  auto options = std::make_shared<DateOptions>();
  args.word("WHO", options->who, "a contact or an organisation");
  args.word("DATE", options->day, "MM-DD every year, YYYY-MM-DD once; of a birthday the first one");
  args.words("WHAT", options->words, "what day it is");
  args.option("--lead", "INTERVAL", options->lead, "how long before it to be in touch");
  args.number("--year", "YEAR", options->year, "every year, the first time in this one");
  args.epilogue(
      "nurture date add ada 12-10 birthday\n"
      "nurture date add ada 1985-12-10 birthday\n"
      "nurture date add ada 2027-03-01 contract renewal --lead '60 days'");
  return [options](cli::Session& session) { return add_date(*options, session); };
}

cli::Action declare_remove_date(cli::Args& args) {
  auto options = std::make_shared<DateOptions>();
  args.word("WHO", options->who, "a contact or an organisation");
  args.words("N|WORDS", options->words,
             "which, where there are several: its number or words of it");
  args.epilogue("nurture date remove ada birthday");
  return [options](cli::Session& session) { return remove_date(*options, session); };
}

}  // namespace

cli::Action date(cli::Args& args) {
  args.subcommand("list", "what is to come, by day", declare_list_dates);
  args.subcommand("add", "a birthday, a renewal", declare_add_date);
  args.subcommand("remove", "remove one", declare_remove_date);
  return {};
}

}  // namespace nurture::commands
