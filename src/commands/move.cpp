// nurture move: somebody has a new post, and whoever is left behind needs a new face.
#include <algorithm>

#include "base/text.hpp"
#include "codec/codec.hpp"
#include "codec/validate.hpp"
#include "commands/commands.hpp"
#include "edits/assign.hpp"
#include "edits/posts.hpp"
#include "edits/typed_days.hpp"
#include "edits/whole_file.hpp"
#include "model/addresses.hpp"
#include "model/settings.hpp"
#include "render/words.hpp"
#include "store/load.hpp"

namespace nurture::commands {
namespace {

constexpr int days_to_find_successor = 14;
constexpr int days_to_congratulate = 60;  ///< who left longer ago has long begun elsewhere

using Text = std::optional<std::string>;

struct MoveOptions {
  std::string contact;
  Text to, title, level, role, date, successor;
  std::vector<std::string> drop;
};

// The address or number as the file has it.
edits::Assignment dropped_value(const model::Contact& contact, const std::string& typed) {
  for (const std::string& email : contact.email) {
    if (model::plain_address(email) == model::plain_address(typed))
      return {"email", edits::Assignment::How::remove, {email}, true};
  }
  for (const std::string& phone : contact.phone) {
    if (model::same_number(phone, typed))
      return {"phone", edits::Assignment::How::remove, {phone}, true};
  }
  std::vector<std::string> all = contact.email;
  all.insert(all.end(), contact.phone.begin(), contact.phone.end());
  throw base::usage("'" + typed + "' is no address or number of '" + contact.name + "'",
                    all.empty() ? "there are none" : "these are: " + base::join(all, ", "));
}

/// What a move comes to.
struct Move {
  model::Contact contact;  ///< as they were
  std::optional<model::Past> left;
  std::optional<model::Organisation> old_home;
  std::string place;                    ///< where they are now
  std::vector<edits::Assignment> post;  ///< the keys of the new one, and what is dropped
  std::optional<model::Anniversary> congratulation;
  std::optional<model::Anniversary> outdated;  ///< that of an earlier move, still to be given
  std::optional<model::FollowUp> wanted;       ///< a successor
};

std::vector<edits::Assignment> new_post(cli::Session& session, const MoveOptions& options,
                                        const model::Contact& contact) {
  std::vector<edits::Assignment> post;
  const std::pair<const char*, const Text&> keys[] = {{"org", options.to},
                                                      {"title", options.title},
                                                      {"level", options.level},
                                                      {"role", options.role}};
  for (const auto& [key, typed] : keys) {
    post.push_back(edits::assignment(session, model::File::contact,
                                     std::string(key) + "=" + typed.value_or("")));
  }
  for (const std::string& typed : options.drop) {
    edits::Assignment gone = dropped_value(contact, typed);
    if (std::find(post.begin(), post.end(), gone) == post.end()) post.push_back(std::move(gone));
  }
  return post;
}

void refuse_same_place(cli::Session& session, const model::Contact& contact,
                       const std::string& to) {
  const auto now = edits::organisation_meant(session, contact.org);
  const auto then = edits::organisation_meant(session, to);
  const bool same =
      now && then ? now->path == then->path : base::fold(contact.org) == base::fold(to);
  if (!same) return;
  throw base::usage(
      "'" + contact.name + "' is at '" + (now ? now->name : contact.org) + "' already",
      "a new title there: nurture set " + base::shell_word(contact.id) + " title=…");
}

model::FollowUp wanted_successor(cli::Session& session, const model::Contact& contact,
                                 const model::Organisation& home) {
  const auto calendar = model::calendar_of(session.settings(), home.owner);
  model::FollowUp wanted;
  wanted.due = base::next_workday(calendar, session.today() + days_to_find_successor);
  wanted.what = edits::successor_wanted(contact.name, contact.title);
  return wanted;
}

// A month or a year is enough: who knows the day that somebody else left?
base::Period typed_until(cli::Session& session, const Text& typed) {
  if (!typed) return *base::parse_period(base::iso(session.today()));
  const base::Period period = edits::typed_period(session, *typed, base::Tense::past);
  const bool one_day = period.first == period.last;
  if (one_day || period.first > session.today()) (void)edits::past_day(session, *typed);
  return period;
}

model::Anniversary congratulation_on(const std::string& place, base::Date today) {
  const base::Civil civil = base::civil(today);
  model::Anniversary congratulation;
  congratulation.date = {civil.month, civil.day, civil.year};
  congratulation.what = edits::new_post_at(place);
  return congratulation;
}

Move planned_move(cli::Session& session, const MoveOptions& options) {
  const base::Date today = session.today();
  const base::Period until = typed_until(session, options.date);
  const std::string to(base::trim(*options.to));
  if (to.empty()) throw base::usage("'--to' names no organisation");
  Move move;
  move.contact = cli::choose(session, options.contact);
  refuse_same_place(session, move.contact, to);
  move.post = new_post(session, options, move.contact);
  const std::string successor =
      options.successor ? edits::typed_successor(session, move.contact, *options.successor) : "";
  move.left = edits::left_post(move.contact, until, successor);
  if (!move.left && !successor.empty())
    throw base::usage("'" + move.contact.name + "' leaves no organisation",
                      "without --successor, or say where they were: nurture set " +
                          base::shell_word(move.contact.id) + " org=…");
  if (move.left) move.old_home = edits::organisation_meant(session, move.contact.org);
  const auto new_home = edits::organisation_meant(session, to);
  move.place = base::one_line(new_home ? new_home->name : to);
  if (!model::archived_on(move.contact, today) && until.last >= today - days_to_congratulate) {
    move.congratulation = congratulation_on(move.place, today);
    move.outdated = edits::open_congratulation(move.contact, session.settings(), today);
  }
  if (move.old_home && successor.empty())
    move.wanted = wanted_successor(session, move.contact, *move.old_home);
  return move;
}

// In place of the one that a later move has outdated.
std::vector<yaml::Change> congratulating(const Move& move, const yaml::Document& document) {
  if (!move.congratulation) return {};
  const yaml::Value news = codec::to_value(*move.congratulation);
  if (move.outdated) {
    const auto now = read_target(document, edits::target(move.contact)).dates();
    if (const auto path = edits::find_item(document, "dates", now, *move.outdated))
      return edits::differences(codec::to_value(*move.outdated), news, *path);
  }
  return {edits::append(document, "dates", news)};
}

std::vector<yaml::Change> changes_of(const Move& move, const yaml::Document& document) {
  auto all = edits::changes(move.post, document, model::File::contact);
  if (move.left) all.push_back(edits::append(document, "past", edits::to_value(*move.left)));
  for (yaml::Change& change : congratulating(move, document)) all.push_back(std::move(change));
  return all;
}

void require_sound_move(cli::Session& session, const Move& move) {
  const auto document =
      store::load_document(session.system().files, session.root(), move.contact.path);
  const std::string text =
      yaml::edit(document, changes_of(move, document), codec::shape(model::File::contact));
  edits::require_sound(session, store::directory(session.summaries()), text,
                       std::string(document.text()), move.contact.path);
}

store::Step contact_step(const Move& move) {
  const edits::Target file = edits::target(move.contact);
  return edit_step(file, [=](const yaml::Document& document) {
    const auto now = *read_target(document, file).contact;
    if (now.org != move.contact.org || now.title != move.contact.title)
      throw base::Error("the post was changed by someone else in the meantime", "look at it again");
    return changes_of(move, document);
  });
}

// Of the old post, or their own: only who knows them can tell.
void say_kept_addresses(cli::Session& session, const Move& move) {
  std::vector<std::string> kept = move.contact.email;
  kept.insert(kept.end(), move.contact.phone.begin(), move.contact.phone.end());
  for (const edits::Assignment& one : move.post) {
    if (one.how == edits::Assignment::How::remove) std::erase(kept, one.values.front());
  }
  if (!move.left || kept.empty()) return;
  const std::string key = kept.front().find('@') != std::string::npos ? "email" : "phone";
  session.say("kept: " + base::join(kept, ", ") + "; what is gone: nurture set " +
              base::shell_word(move.contact.id) + " " + key +
              "-=" + base::shell_word(kept.front()));
}

void say_still_open(cli::Session& session, const model::Contact& contact) {
  std::vector<std::string> open;
  const auto add = [&](const std::string& kind, const std::vector<edits::Numbered>& items) {
    for (const edits::Numbered& one : items)
      open.push_back(kind + " " + std::to_string(one.index + 1));
  };
  add("need", edits::open_needs(contact.needs, session.today()));
  add("follow-up", edits::open_follow_ups(contact.follow_ups, session.today()));
  if (!open.empty()) session.say("still open with " + contact.name + ": " + base::join(open, ", "));
}

void say_move(cli::Session& session, const Move& move, const std::string& title) {
  const base::Date today = session.today();
  std::string said = move.contact.name + " is now " +
                     (title.empty() ? "" : base::one_line(title) + " ") + "at " + move.place;
  if (move.left) {
    const std::string old = move.old_home ? move.old_home->name : move.contact.org;
    said += " (at " + base::one_line(old) + " until " +
            render::period_name(*move.left->until, today) + ")";
  }
  session.say(said);
  if (move.congratulation) session.say("on the agenda: " + move.congratulation->what);
  if (model::archived_on(move.contact, today)) session.say("archived: on no agenda");
  std::vector<std::string> gone;
  if (!move.left && !move.contact.title.empty()) gone.push_back(move.contact.title);
  for (const edits::Assignment& one : move.post) {
    if (one.how == edits::Assignment::How::remove) gone.push_back(one.values.front());
  }
  if (!gone.empty()) session.say("dropped: " + base::join(gone, ", "));
  say_kept_addresses(session, move);
  say_still_open(session, move.contact);
  if (move.wanted)
    session.say("follow-up of " + move.old_home->name + ": " + edits::worded(*move.wanted, today));
  if (move.left && !move.old_home && move.left->successor.empty()) {
    session.remark("no follow-up to find a successor: '" + move.contact.org +
                   "' has no file; nurture org add " + base::shell_word(move.contact.org) +
                   " makes one");
  }
}

base::Exit move_on(const MoveOptions& options, cli::Session& session) {
  const Move move = planned_move(session, options);
  require_sound_move(session, move);
  std::vector<store::Step> steps{contact_step(move)};
  if (move.wanted) {
    const auto value = codec::to_value(*move.wanted);
    steps.push_back(edit_step(edits::target(*move.old_home), [=](const yaml::Document& document) {
      return std::vector{edits::append(document, "follow_ups", value)};
    }));
  }
  session.save("move: " + move.contact.name + ", to " + move.place, std::move(steps));
  say_move(session, move, std::string(base::trim(options.title.value_or(""))));
  mention_near_organisation(session, move.post);
  return base::Exit::done;
}

/// The follow-up that `move` left at the old organisation, closed: somebody was found.
std::optional<store::Step> found_step(const model::Organisation& home, const std::string& what,
                                      base::Date today) {
  const auto open = [=](const model::FollowUp& one) {
    return one.what == what && model::open_on(one, today);
  };
  if (std::none_of(home.follow_ups.begin(), home.follow_ups.end(), open)) return std::nullopt;
  const edits::Target file = edits::target(home);
  return edit_step(file, [=](const yaml::Document& document) {
    const auto now = read_target(document, file).follow_ups();
    std::vector<yaml::Change> changes;
    for (const model::FollowUp& one : now) {
      if (!open(one)) continue;
      yaml::Path path = *edits::find_item(document, "follow_ups", now, one);
      path.emplace_back("done");
      changes.push_back(yaml::Set{std::move(path), yaml::scalar(base::iso(today))});
      break;
    }
    return changes;
  });
}

// Who came after somebody turns out later, mostly.
base::Exit name_successor(const MoveOptions& options, cli::Session& session) {
  const model::Contact contact = cli::choose(session, options.contact);
  const auto place = edits::last_post(contact);
  if (!place)
    throw base::usage("'" + contact.name + "' has left no organisation", "say where to: --to ORG");
  const model::Past& post = contact.past[*place];
  const auto home = edits::organisation_meant(session, post.org);
  const std::string where = home ? home->name : post.org;
  if (!post.successor.empty() && post.successor != "wanted")
    throw base::usage("the successor of '" + contact.name + "' at '" + where + "' is '" +
                          post.successor + "' already",
                      "for another one: nurture edit " + base::shell_word(contact.id));
  const std::string successor = edits::typed_successor(session, contact, *options.successor);
  const edits::Target file = edits::target(contact);
  std::vector<store::Step> steps{edit_step(file, [=](const yaml::Document& document) {
    const auto now = read_target(document, file).contact->past;
    auto path = edits::find_item(document, "past", now, post);
    if (!path)
      throw base::Error("the post was changed by someone else in the meantime", "look at it again");
    path->emplace_back("successor");
    return std::vector<yaml::Change>{yaml::Set{*path, yaml::scalar(successor)}};
  })};
  std::optional<store::Step> found;
  if (home)
    found = found_step(*home, edits::successor_wanted(contact.name, post.title), session.today());
  if (found) steps.push_back(std::move(*found));
  session.save("move: " + contact.name + ", successor " + successor, std::move(steps));
  session.say(contact.name + ": successor at " + base::one_line(where) + " " + successor +
              (found ? " · follow-up done" : ""));
  return base::Exit::done;
}

base::Exit run_move(const MoveOptions& options, cli::Session& session) {
  if (options.to) return move_on(options, session);
  const bool alone =
      !options.title && !options.level && !options.role && !options.date && options.drop.empty();
  if (options.successor && alone) return name_successor(options, session);
  throw base::usage("'move' needs --to ORG",
                    "a new title in the same place: nurture set CONTACT title=…");
}

}  // namespace

cli::Action move(cli::Args& args) {
  auto options = std::make_shared<MoveOptions>();
  args.name("CONTACT", options->contact, "who");
  args.option("--to", "ORG", options->to, "where: an organisation of the store, or any text");
  args.option("--title", "TITLE", options->title, "what they do there");
  args.option("--level", "LEVEL", options->level, "one of the settings' levels");
  args.option("--role", "ROLE", options->role, "one of the settings' roles");
  args.option("-d,--date", "PERIOD", options->date,
              "when they left: a day, month or year (default: today)");
  args.option("--successor", "CONTACT", options->successor,
              "who has the old post now, or none; without --to, of the post left last");
  args.options("--drop", "VALUE", options->drop, "an address or number of the old post");
  args.epilogue(
      "nurture move ada --to 'New Co' --title CTO --drop ada@old.example\n"
      "nurture move ada --successor charles");
  return [options](cli::Session& session) { return run_move(*options, session); };
}

}  // namespace nurture::commands
