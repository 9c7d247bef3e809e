// nurture programme: planned touches, written as follow-ups.
#include <map>

#include "base/text.hpp"
#include "cli/known.hpp"
#include "codec/codec.hpp"
#include "commands/commands.hpp"
#include "edits/changes.hpp"
#include "edits/people.hpp"
#include "edits/programmes.hpp"
#include "edits/typed_days.hpp"
#include "model/facts.hpp"
#include "render/layout.hpp"
#include "render/lists.hpp"

namespace nurture::commands {
namespace {

struct ProgrammeOptions {
  std::string name, who;
  std::optional<std::string> on;
};

/// Someone with an open step.
struct Member {
  std::size_t place = 0;  ///< in the summaries
  int open = 0;
  base::Date next;
};

/// Who has open steps, in the order of the summaries: by the programme's name.
std::map<std::string, std::vector<Member>> members(const index::Summaries& summaries,
                                                   base::Date today) {
  std::map<std::string, std::vector<Member>> found;
  model::Facts facts;
  for (std::size_t i = 0; i < summaries.people.size(); ++i) {
    const auto& archived = summaries.people[i].archived;
    if (archived && *archived <= today) continue;
    summaries.read(i, facts);
    for (const model::FollowUp& one : facts.follow_ups) {
      if (one.programme.empty()) continue;
      auto& all = found[one.programme];
      if (all.empty() || all.back().place != i) all.push_back({i, 0, one.due});
      ++all.back().open;
      all.back().next = std::min(all.back().next, one.due);
    }
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
  const auto& known = summaries.settings().programmes;
  for (const auto& [name, steps] : known) in_programme[name];  // those without anyone, too
  std::string text;
  std::vector<render::ProgrammePage> pages;
  for (const auto& [name, all] : in_programme) {
    const auto found = known.find(name);
    render::ProgrammePage& page = pages.emplace_back(render::ProgrammePage{name, {}, {}});
    if (found != known.end()) page.steps = steps_of(found->second);
    const std::string steps =
        found == known.end() ? "no longer in nurture.yaml" : base::join(page.steps, ", ");
    text += base::printable(name + ": " + steps) + "\n";
    std::vector<std::vector<std::string>> rows;
    for (const Member& member : all) {
      const index::FileSummary& person = summaries.people[member.place];
      page.contacts.emplace_back(person.id);
      rows.push_back({"  " + base::printable(person.id),
                      base::printable(index::name_views(person.names).name),
                      std::to_string(member.open) + " open, next " +
                          base::short_form(member.next, session.today())});
    }
    text += render::table({{"", render::Column::whole}, {}, {}}, rows, session.out().style());
  }
  return session.answer(session.json() ? render::programmes_json(pages, session.today()) : text);
}

std::string known_programme(const std::string& command, const std::string& typed,
                            const std::string& who, const std::vector<std::string>& names) {
  if (names.empty() || base::blank(typed)) {
    throw base::usage("unknown programme '" + typed + "'", "write programmes into nurture.yaml");
  }
  if (cli::find_known(who, names) && !cli::find_known(typed, names)) {
    throw base::usage("unknown programme '" + typed + "'",
                      "the programme comes first: nurture programme " + command + " " +
                          base::shell_word(who) + " " + base::shell_word(typed));
  }
  return cli::known(typed, names, "programme");
}

/// Throws where its steps can't be written as they stand.
void require_sound(const std::string& name, cli::Session& session) {
  const auto& settings = session.settings();
  if (const auto errors = session.settings_errors(); !errors.empty()) {
    throw base::Error("nurture.yaml has errors: what '" + name + "' is can't be told",
                      "nurture check names them");
  }
  const auto& steps = settings.programmes.find(name)->second;
  if (steps.empty()) throw base::usage("programme '" + name + "' has no steps");
  for (const model::ProgrammeStep& step : steps) {
    if (model::answerable(settings, step.channels)) continue;
    throw base::usage(
        "no touch can answer '" + model::to_text(step) + "' of programme '" + name + "'",
        "nurture check says what is wrong in nurture.yaml");
  }
}

bool is_open_step(const model::FollowUp& one, const std::string& name, base::Date today) {
  return one.programme == name && model::open_on(one, today);
}

void refuse_start(const model::Contact& contact, const std::string& name, base::Date today) {
  if (model::archived_on(contact, today)) {
    throw base::usage("'" + contact.name + "' is archived: nothing of theirs is ever due",
                      "nurture unarchive " + base::shell_id(contact.id));
  }
  for (const model::FollowUp& one : contact.follow_ups) {
    if (!is_open_step(one, name, today)) continue;
    throw base::usage("'" + contact.name + "' is in " + name + " already: " + one.what + ", due " +
                          base::short_form(one.due, today),
                      "nurture programme stop " + base::shell_word(name) + " " +
                          base::shell_id(contact.id) + " withdraws what is open");
  }
}

std::vector<model::FollowUp> steps_for(const model::Contact& contact, const std::string& name,
                                       const model::Settings& settings, base::Date start) {
  const auto& steps = settings.programmes.find(name)->second;
  const auto calendar = model::calendar_of(settings, contact.owner);
  std::vector<model::FollowUp> made;
  for (std::size_t i = 1; i <= steps.size(); ++i) {
    made.push_back(edits::follow_up_of(name, steps, i, start, calendar));
  }
  return made;
}

std::vector<model::Contact> people(cli::Session& session, const std::string& who,
                                   const char* command) {
  return edits::chosen_people(session, edits::split_names(who, command));
}

std::string subject(const std::string& verb, const std::string& name,
                    const std::vector<model::Contact>& people) {
  const std::string more =
      people.size() == 1 ? "" : " and " + std::to_string(people.size() - 1) + " more";
  return "programme " + verb + ": " + people.front().name + more + ", " + name;
}

base::Exit start(const ProgrammeOptions& options, cli::Session& session) {
  const base::Date today = session.today();
  const base::Date day =
      options.on ? edits::typed_day(session, *options.on, base::Tense::future) : today;
  const std::string name = known_programme("start", options.name, options.who,
                                           cli::names_in(session.settings().programmes));
  require_sound(name, session);
  const auto chosen = people(session, options.who, "programme start");
  std::vector<store::Step> steps;
  std::vector<std::string> lines;
  for (const model::Contact& contact : chosen) {
    refuse_start(contact, name, today);
    std::vector<yaml::Value> items;
    std::vector<std::string> days;
    for (const model::FollowUp& one : steps_for(contact, name, session.settings(), day)) {
      items.push_back(codec::to_value(one));
      days.push_back(base::short_form(one.due, today) +
                     (one.by.empty() ? "" : " by " + base::join(one.by, " or ")));
    }
    const edits::Target file = edits::target(contact);
    steps.push_back(edit_step(file, [=](const yaml::Document& document) {
      refuse_start(*read_target(document, file).contact, name, today);  // somebody else just did it
      return edits::append_all(document, "follow_ups", items);
    }));
    lines.push_back(contact.name + ": " + name + ", " + base::join(days, ", "));
  }
  session.save(subject("start", name, chosen), std::move(steps));
  for (const std::string& line : lines) session.say(line);
  return base::Exit::done;
}

/// Withdraws what stands open in the text that is there then.
store::Step withdrawing(const edits::Target& file, const std::string& name, base::Date today) {
  return edit_step(file, [=](const yaml::Document& document) {
    std::vector<yaml::Change> changes;
    const auto all = read_target(document, file).follow_ups();
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!is_open_step(all[i], name, today)) continue;
      auto path = edits::item_path(document, "follow_ups", i);
      path.emplace_back("withdrawn");
      changes.emplace_back(yaml::Set{path, yaml::scalar(base::iso(today))});
    }
    return changes;
  });
}

base::Exit stop(const ProgrammeOptions& options, cli::Session& session) {
  const base::Date today = session.today();
  // One that nurture.yaml no longer has may still be open with somebody.
  auto known = members(session.summaries(), today);
  for (const auto& [name, steps] : session.settings().programmes) known[name];
  const std::string name = known_programme("stop", options.name, options.who, cli::names_in(known));
  const auto chosen = people(session, options.who, "programme stop");
  std::vector<store::Step> steps;
  std::vector<std::string> lines;
  for (const model::Contact& contact : chosen) {
    const auto open =
        std::count_if(contact.follow_ups.begin(), contact.follow_ups.end(),
                      [&](const model::FollowUp& one) { return is_open_step(one, name, today); });
    if (open == 0) {
      throw base::usage("nothing of '" + name + "' is open with '" + contact.name + "'",
                        "who is in which: nurture programme list");
    }
    steps.push_back(withdrawing(edits::target(contact), name, today));
    lines.push_back(contact.name + ": " + name + " stopped, " +
                    render::counted(static_cast<int>(open), "follow-up", "follow-ups") +
                    " withdrawn");
  }
  session.save(subject("stop", name, chosen), std::move(steps));
  for (const std::string& line : lines) session.say(line);
  return base::Exit::done;
}

std::shared_ptr<ProgrammeOptions> declare(cli::Args& args) {
  auto options = std::make_shared<ProgrammeOptions>();
  args.word("NAME", options->name, "one of the settings' programmes");
  args.word("CONTACT[,CONTACT…]", options->who, "who");
  return options;
}

cli::Action declare_start(cli::Args& args) {
  auto options = declare(args);
  args.option("--on", "DATE", options->on, "its first day (default: today)");
  args.epilogue(
      "nurture programme start newcomer ada\nnurture programme start newcomer ada,bob --on mon");
  return [options](cli::Session& session) { return start(*options, session); };
}

cli::Action declare_stop(cli::Args& args) {
  auto options = declare(args);
  args.epilogue("nurture programme stop newcomer ada");
  return [options](cli::Session& session) { return stop(*options, session); };
}

}  // namespace

cli::Action programme(cli::Args& args) {
  args.subcommand("list", "the programmes and who is in them", [](cli::Args& below) {
    below.json();
    below.epilogue("nurture programme list");
    return [](cli::Session& session) { return list(session); };
  });
  args.subcommand("start", "write its steps as follow-ups", declare_start);
  args.subcommand("stop", "withdraw those that are open", declare_stop);
  return {};
}

}  // namespace nurture::commands
