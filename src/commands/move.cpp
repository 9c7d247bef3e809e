// nurture move: somebody has a new post, and whoever is left behind needs a new face.
#include "edits/move.hpp"

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

using Text = std::optional<std::string>;

struct MoveOptions {
  std::string contact;
  Text to, title, level, role, date, successor;
  std::vector<std::string> drop;
};

void refuse_same_place(cli::Session& session, const model::Contact& contact,
                       const std::string& to) {
  const auto now = edits::organisation_meant(session, contact.org);
  const auto then = edits::organisation_meant(session, to);
  const bool same =
      now && then ? now->path == then->path : base::fold(contact.org) == base::fold(to);
  if (!same) return;
  throw base::usage(
      "'" + contact.name + "' is at '" + (now ? now->name : contact.org) + "' already",
      "a new title there: nurture set " + base::shell_id(contact.id) + " title=…");
}

// A month or a year is enough: who knows the day that somebody else left?
base::Period typed_until(cli::Session& session, const Text& typed) {
  if (!typed) return *base::parse_period(base::iso(session.today()));
  base::Period period = edits::typed_period(session, *typed, base::Tense::past);
  const bool one_day = period.first == period.last;
  if (one_day || period.first > session.today()) (void)edits::past_day(session, *typed);
  return period;
}

edits::Move typed_move(cli::Session& session, const MoveOptions& options) {
  edits::NewPost post{std::string(base::trim(*options.to)),
                      options.title,
                      options.level,
                      options.role,
                      options.drop,
                      typed_until(session, options.date),
                      ""};
  if (post.to.empty()) throw base::usage("'--to' names no organisation");
  const model::Contact contact = cli::choose(session, options.contact);
  refuse_same_place(session, contact, post.to);
  if (options.successor)
    post.successor = edits::typed_successor(session, contact, *options.successor);
  return planned_move(session, contact, post);
}

void require_sound_move(cli::Session& session, const edits::Move& move) {
  const auto document =
      store::load_document(session.system().files, session.root(), move.contact.path);
  const std::string text =
      yaml::edit(document, changes_of(move, document), codec::shape(model::File::contact));
  edits::require_sound(session, store::directory(session.summaries()), text,
                       std::string(document.text()), move.contact.path);
}

// Of the old post, or their own: only who knows them can tell.
void say_kept_addresses(cli::Session& session, const edits::Move& move) {
  std::vector<std::string> kept, gone;
  const auto add = [&](const char* key, const std::vector<std::string>& addresses) {
    for (const std::string& one : addresses) {
      const bool taken = std::ranges::any_of(move.post, [&](const edits::Assignment& each) {
        return each.how == edits::Assignment::How::remove && each.values.front() == one;
      });
      if (!taken) kept.push_back(one);
      if (!taken) gone.push_back(std::string(key) + "-=" + base::shell_word(one));
    }
  };
  add("email", move.contact.email);
  add("phone", move.contact.phone);
  if (!move.left || kept.empty()) return;
  session.say("kept: " + base::join(kept, ", ") + "; what is gone of it:");
  session.say("    nurture set " + base::shell_id(move.contact.id) + " " + base::join(gone, " "));
}

void say_still_open(cli::Session& session, const model::Contact& contact) {
  const std::string open = edits::still_open(contact, session.today());
  if (!open.empty()) session.say("still open with " + contact.name + ": " + open);
}

void say_move(cli::Session& session, const edits::Move& move, const std::string& title) {
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
  const edits::Move move = typed_move(session, options);
  require_sound_move(session, move);
  session.save("move: " + move.contact.name + ", to " + move.place, move_steps(move));
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
                      "for another one: nurture edit " + base::shell_id(contact.id));
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
              "when they left: a day, month or year, not ahead (default: today)");
  args.option("--successor", "CONTACT", options->successor,
              "who has the old post now, or none; without --to, of the post left last");
  args.options("--drop", "VALUE", options->drop, "an address or number of the old post");
  args.epilogue(
      "nurture move ada --to 'New Co' --title CTO --drop ada@old.example\n"
      "nurture move ada --successor charles");
  return [options](cli::Session& session) { return run_move(*options, session); };
}

}  // namespace nurture::commands
