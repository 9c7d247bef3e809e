// nurture need: what someone may need one day, and when.
#include "base/text.hpp"
#include "cli/known.hpp"
#include "codec/codec.hpp"
#include "commands/commands.hpp"
#include "edits/changes.hpp"
#include "edits/people.hpp"
#include "edits/typed_days.hpp"
#include "pages/standing.hpp"

namespace nurture::commands {
namespace {

using Texts = std::optional<std::string>;

struct NeedOptions {
  std::string who;
  std::vector<std::string> words;
  Texts when, status, obstacle, competitor, what, date;
  bool won = false, lost = false;
};

model::NeedStatus typed_status(const std::string& typed) {
  if (const auto closed = cli::find_known(typed, {"won", "lost"})) {
    throw base::usage("'" + typed + "' closes the need", "use nurture need close … --" + *closed);
  }
  return *model::parse_need_status(cli::known(typed, {"latent", "aware", "ready"}, "status"));
}

// What was to be needed by then is won or lost by now.
base::Period coming_period(cli::Session& session, const std::string& typed) {
  base::Period period = edits::typed_period(session, typed, base::Tense::future);
  if (period.last < session.today()) {
    throw base::usage("'" + typed + "' is over",
                      "as in --when 2028-Q4; what was won or lost: need close");
  }
  return period;
}

// What the options say, laid over the need; an empty text takes away.
model::Need laid_over(model::Need need, const NeedOptions& options, cli::Session& session) {
  if (options.what) need.what = *options.what;
  if (options.status) need.status = typed_status(*options.status);
  if (options.obstacle) need.obstacle = *options.obstacle;
  if (options.competitor) need.competitor = *options.competitor;
  if (options.when && options.when->empty()) need.when.reset();
  if (options.when && !options.when->empty()) need.when = coming_period(session, *options.when);
  if (base::blank(need.what)) throw base::usage("a need says what it is", "as in 'a new ERP'");
  return need;
}

std::string worded_need(const model::Need& need) {
  std::string text = base::one_line(need.what) + ", " + model::to_text(need.status);
  if (need.when) text += ", " + need.when->text;
  if (!need.obstacle.empty()) text += ", obstacle: " + base::one_line(need.obstacle);
  if (!need.competitor.empty()) text += ", competitor: " + base::one_line(need.competitor);
  return text;
}

base::Exit add_need(const NeedOptions& options, cli::Session& session) {
  std::string who = options.who;
  std::vector<std::string> words = options.words;
  edits::move_rest_of_name(session, who, words, "need add");
  model::Need fresh;
  fresh.what = base::join(words, " ");
  fresh.noted = session.today();
  const model::Need made = laid_over(fresh, options, session);
  const cli::Chosen subject = cli::choose_subject(session, who);
  const edits::Target file = edits::target(subject);
  append_item(session, "need: " + file.name + ", " + base::one_line(made.what), file, "needs",
              codec::to_value(made));
  session.say("need of " + file.name + ": " + worded_need(made));
  edits::mention_archived(session, subject);
  return base::Exit::done;
}

struct ChosenNeed {
  edits::Target file;
  model::Need need;
};

ChosenNeed chosen_need(cli::Session& session, const NeedOptions& options) {
  const cli::Chosen subject = cli::choose_subject(session, options.who);
  const edits::Target file = edits::target(subject);
  const edits::Numbered item =
      the_one(session, "open need", file.name, edits::open_needs(subject.needs(), session.today()),
              base::join(options.words, " "));
  return {file, subject.needs()[item.index]};
}

// False: nothing was to change.
bool replace_need(cli::Session& session, const ChosenNeed& old_one, const model::Need& new_need,
                  const std::string& verb) {
  const auto saved = session.save(
      verb + ": " + old_one.file.name + ", " + base::one_line(old_one.need.what),
      {edit_step(old_one.file, [=](const yaml::Document& document) {
        const auto now = read_target(document, old_one.file).needs();
        const auto path = edits::find_item(document, "needs", now, old_one.need);
        if (!path) {
          throw base::Error("the need was changed by someone else in the meantime",
                            "look at it again");
        }
        return edits::differences(codec::to_value(old_one.need), codec::to_value(new_need), *path);
      })});
  return !saved.paths.empty();
}

base::Exit set_need(const NeedOptions& options, cli::Session& session) {
  const ChosenNeed old_one = chosen_need(session, options);
  const model::Need changed = laid_over(old_one.need, options, session);
  const bool any = replace_need(session, old_one, changed, "need set");
  session.say((any ? "need of " : "nothing to change: need of ") + old_one.file.name + ": " +
              worded_need(changed));
  return base::Exit::done;
}

base::Exit close_need(const NeedOptions& options, cli::Session& session) {
  if (options.won == options.lost) throw base::usage("'need close' needs --won or --lost");
  const base::Date today = session.today();
  const base::Date day = options.date ? edits::past_day(session, *options.date) : today;
  const auto& [file, need] = chosen_need(session, options);
  if (need.noted && day < *need.noted) {
    throw base::usage("the need was noted on " + base::short_form(*need.noted, today) + ", after " +
                          base::short_form(day, today),
                      "close it on a later day");
  }
  model::Need closed = need;
  closed.status = options.won ? model::NeedStatus::won : model::NeedStatus::lost;
  closed.closed = day;
  replace_need(session, {file, need}, closed, "need close");
  session.say("need of " + file.name + ": " + worded_need(closed) + ", " +
              base::short_form(day, today));
  return base::Exit::done;
}

void declare_need_fields(cli::Args& args, NeedOptions& options) {
  args.option("--when", "PERIOD", options.when, "a day, month, quarter (2028-Q4) or year");
  args.option("--status", "STATUS", options.status, "latent, aware or ready");
  args.option("--obstacle", "TEXT", options.obstacle, "what stands in the way");
  args.option("--competitor", "TEXT", options.competitor, "who else may meet it");
}

struct NeedListOptions {
  pages::StandingOptions standing;
  Texts status;
};

base::Exit list_needs(const NeedListOptions& options, cli::Session& session) {
  std::optional<model::NeedStatus> status;
  if (options.status) status = typed_status(*options.status);
  std::vector<render::StandingNeed> all;
  each_open(session, options.standing, [&](const pages::OpenLists& of) {
    for (std::size_t i = 0; i < of.needs.size(); ++i) {
      const model::Need& one = of.needs[i];
      if (!model::open_on(one, session.today()) || (status && one.status != *status)) continue;
      const auto day = one.when ? std::optional(one.when->first) : std::nullopt;
      all.push_back({of.id, of.name, of.organisation, of.need_numbers[i], one, day});
    }
  });
  arrange(session, options.standing, all);
  return session.answer(session.json() ? render::needs_json(all, session.today())
                                       : render::needs_text(all, session.out().style()));
}

cli::Action declare_list_needs(cli::Args& args) {
  const auto options = std::make_shared<NeedListOptions>();
  declare(args, options->standing);
  args.option("--status", "STATUS", options->status, "latent, aware or ready");
  args.epilogue("nurture need list\nnurture need list ada\nnurture need list --status ready");
  return [options](cli::Session& session) { return list_needs(*options, session); };
}

cli::Action declare_add_need(cli::Args& args) {
  auto options = std::make_shared<NeedOptions>();
  args.word("WHO", options->who, "a contact or an organisation");
  args.words("WHAT", options->words, "the need, in a few words", true);
  declare_need_fields(args, *options);
  args.epilogue("nurture need add ada replace the ERP --when 2028-11 --obstacle 'has a solution'");
  return [options](cli::Session& session) { return add_need(*options, session); };
}

cli::Action declare_set_need(cli::Args& args) {
  auto options = std::make_shared<NeedOptions>();
  edits::declare_item(args, options->who, options->words);
  args.option("--what", "TEXT", options->what, "other words for it");
  declare_need_fields(args, *options);
  args.epilogue("nurture need set ada ERP --status aware --when 2028-Q4");
  return [options](cli::Session& session) { return set_need(*options, session); };
}

cli::Action declare_close_need(cli::Args& args) {
  auto options = std::make_shared<NeedOptions>();
  edits::declare_item(args, options->who, options->words);
  args.flag("--won", options->won, "we met it");
  args.flag("--lost", options->lost, "someone else did, or nobody");
  args.option("-d,--date", "DATE", options->date, "when (default: today)");
  args.epilogue("nurture need close ada ERP --won");
  return [options](cli::Session& session) { return close_need(*options, session); };
}

}  // namespace

cli::Action need(cli::Args& args) {
  args.subcommand("list", "what is open, by when it comes", declare_list_needs);
  args.subcommand("add", "note a need", declare_add_need);
  args.subcommand("set", "change what is known about it", declare_set_need);
  args.subcommand("close", "won or lost", declare_close_need);
  return {};
}

}  // namespace nurture::commands
