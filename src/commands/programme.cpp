// nurture programme: planned first touches with someone new.
#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "cadence/explain.hpp"
#include "cli/known.hpp"
#include "commands/commands.hpp"
#include "edits/changes.hpp"
#include "edits/typed_days.hpp"
#include "model/facts.hpp"
#include "render/layout.hpp"
#include "render/lists.hpp"

namespace nurture::commands {
namespace {

struct ProgrammeOptions {
  std::string who, name;
  std::optional<std::string> on;
  std::optional<int> step;
};

/// Who is in each programme: places in the summaries, by id.
std::map<std::string, std::vector<std::size_t>> members(const index::Summaries& summaries,
                                                        base::Date today) {
  std::map<std::string, std::vector<std::size_t>> found;
  model::Facts facts;
  for (std::size_t i = 0; i < summaries.people.size(); ++i) {
    const auto& archived = summaries.people[i].archived;
    if (archived && *archived <= today) continue;
    summaries.read(i, facts);
    if (facts.programme) found[facts.programme->name].push_back(i);
  }
  return found;
}

std::vector<std::string> steps_of(const std::vector<model::ProgrammeStep>& steps) {
  std::vector<std::string> texts;
  for (const model::ProgrammeStep& step : steps) texts.push_back(model::to_text(step));
  return texts;
}

base::Exit list(cli::Session& session) {
  const index::Summaries& summaries = session.summaries();
  auto in_programme = members(summaries, session.today());
  std::string text;
  std::vector<render::ProgrammePage> pages;
  for (const auto& [name, steps] : summaries.settings().programmes) {
    render::ProgrammePage& page =
        pages.emplace_back(render::ProgrammePage{name, steps_of(steps), {}});
    text += base::printable(name + ": " + base::join(page.steps, ", ")) + "\n";
    std::vector<std::vector<std::string>> rows;
    for (const std::size_t place : in_programme[name]) {
      const index::FileSummary& person = summaries.people[place];
      page.contacts.emplace_back(person.id);
      rows.push_back({"  " + base::printable(person.id),
                      base::printable(index::name_views(person.names).name)});
    }
    text += render::table({{"", render::Column::whole}, {}}, rows, session.out().style());
  }
  return session.answer(session.json() ? render::programmes_json(pages, session.today()) : text);
}

std::string known_programme(const std::string& typed, const model::Settings& settings) {
  std::vector<std::string> names;
  for (const auto& [name, steps] : settings.programmes) names.push_back(name);
  if (names.empty()) {
    throw base::usage("unknown programme '" + typed + "'", "write programmes into nurture.yaml");
  }
  return cli::known(typed, names, "programme");
}

base::Exit start(const ProgrammeOptions& options, cli::Session& session) {
  const base::Date today = session.today();
  const base::Date day =
      options.on ? edits::typed_day(session, *options.on, base::Tense::future) : today;
  const std::string name = known_programme(options.name, session.settings());
  const model::Contact contact = cli::choose(session, options.who);
  change_file(session, "programme: " + contact.name + ", " + name, edits::target(contact),
              {yaml::Set{{"programme"},
                         yaml::map({{"name", yaml::scalar(name)},
                                    {"start", yaml::scalar(base::iso(day))}})}});
  session.say(contact.name + ": " + name + " from " + base::short_form(day, today) +
              (contact.programme ? " instead of " + contact.programme->name : ""));
  return base::Exit::done;
}

// The step that stands today, or else the next one to come.
int standing_step(const model::Contact& contact, const model::Settings& settings,
                  base::Date today) {
  model::FactBook one;
  one.settings = settings;
  one.people.push_back(model::facts(contact, settings, today));
  const cadence::Explanation explanation = cadence::explain(one, contact.id, today);
  for (const auto* occasions : {&explanation.standing, &explanation.coming}) {
    for (const cadence::Occasion& occasion : *occasions) {
      if (occasion.kind == cadence::Kind::step) return occasion.number;
    }
  }
  throw base::usage("no step of '" + contact.name + "' stands or is to come",
                    "name one: nurture programme skip " + contact.id + " --step N");
}

const model::ProgrammeStart& running(const model::Contact& contact) {
  if (contact.programme) return *contact.programme;
  throw base::usage("'" + contact.name + "' is in no programme",
                    "nurture programme start " + contact.id + " NAME");
}

base::Exit skip(const ProgrammeOptions& options, cli::Session& session) {
  const model::Contact contact = cli::choose(session, options.who);
  const model::ProgrammeStart programme = running(contact);
  const auto& steps = session.settings()
                          .programmes.find(known_programme(programme.name, session.settings()))
                          ->second;
  const int step =
      options.step ? *options.step : standing_step(contact, session.settings(), session.today());
  if (step < 1 || static_cast<std::size_t>(step) > steps.size()) {
    throw base::usage("'" + programme.name + "' has no step " + std::to_string(step),
                      "it has " + std::to_string(steps.size()));
  }
  const edits::Target file = edits::target(contact);
  const std::string what = "step " + std::to_string(step) + " of " + programme.name + " (" +
                           model::to_text(steps[static_cast<std::size_t>(step) - 1]) + ")";
  if (std::count(programme.skipped.begin(), programme.skipped.end(), step) > 0) {
    session.say(file.name + ": " + what + " is skipped already");
    return base::Exit::done;
  }
  session.save(
      "programme skip: " + file.name + ", " + what,
      {edit_step(file, [=](const yaml::Document& document) {
        const auto value = document.root().find("programme");
        const yaml::Value number = yaml::bare(std::to_string(step));
        if (!value || value->kind() != yaml::Kind::map) {
          return std::vector<yaml::Change>{
              yaml::Set{{"programme"},
                        yaml::map({{"name", yaml::scalar(programme.name)},
                                   {"skipped", yaml::list({number})}})}};
        }
        const auto skipped = value->find("skipped");
        const std::size_t end = !skipped                              ? 0
                                : skipped->kind() == yaml::Kind::list ? skipped->size()
                                                                      : 1;
        return std::vector<yaml::Change>{yaml::Insert{{"programme", "skipped"}, end, number}};
      })});
  session.say(file.name + ": skipped " + what);
  return base::Exit::done;
}

base::Exit stop(const ProgrammeOptions& options, cli::Session& session) {
  const model::Contact contact = cli::choose(session, options.who);
  const std::string name = running(contact).name;
  change_file(session, "programme stop: " + contact.name, edits::target(contact),
              {yaml::Remove{{"programme"}}});
  session.say(contact.name + ": no longer in " + name);
  return base::Exit::done;
}

cli::Action declare_start(cli::Args& args) {
  auto options = std::make_shared<ProgrammeOptions>();
  args.word("CONTACT", options->who, "who");
  args.word("NAME", options->name, "one of the settings' programmes");
  args.option("--on", "DATE", options->on, "its first day (default: today)");
  args.epilogue(
      "nurture programme start ada newcomer\nnurture programme start ada newcomer --on mon");
  return [options](cli::Session& session) { return start(*options, session); };
}

cli::Action declare_skip(cli::Args& args) {
  auto options = std::make_shared<ProgrammeOptions>();
  args.word("CONTACT", options->who, "who");
  args.number("--step", "N", options->step, "which (default: the one that stands, else the next)");
  args.epilogue("nurture programme skip ada");
  return [options](cli::Session& session) { return skip(*options, session); };
}

cli::Action declare_stop(cli::Args& args) {
  auto options = std::make_shared<ProgrammeOptions>();
  args.word("CONTACT", options->who, "who");
  args.epilogue("nurture programme stop ada");
  return [options](cli::Session& session) { return stop(*options, session); };
}

}  // namespace

cli::Action programme(cli::Args& args) {
  args.subcommand("list", "the programmes and who is in them", [](cli::Args& below) {
    below.json();
    below.epilogue("nurture programme list");
    return [](cli::Session& session) { return list(session); };
  });
  args.subcommand("start", "start one with someone", declare_start);
  args.subcommand("skip", "skip a step", declare_skip);
  args.subcommand("stop", "end it", declare_stop);
  return {};
}

}  // namespace nurture::commands
