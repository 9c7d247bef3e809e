// Somebody has a new post.
#include "edits/move.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "codec/codec.hpp"
#include "edits/posts.hpp"
#include "model/addresses.hpp"
#include "model/settings.hpp"

namespace nurture::edits {
namespace {

using Text = std::optional<std::string>;

constexpr int days_to_find_successor = 14;
constexpr int days_to_congratulate = 60;  ///< who left longer ago has long begun elsewhere

// The address or number as the file has it.
Assignment dropped_value(const model::Contact& contact, const std::string& typed) {
  for (const std::string& email : contact.email) {
    if (model::plain_address(email) == model::plain_address(typed))
      return {"email", Assignment::How::remove, {email}, true};
  }
  for (const std::string& phone : contact.phone) {
    if (model::same_number(phone, typed)) return {"phone", Assignment::How::remove, {phone}, true};
  }
  std::vector<std::string> all = contact.email;
  all.insert(all.end(), contact.phone.begin(), contact.phone.end());
  throw base::usage("'" + typed + "' is not an address or number of '" + contact.name + "'",
                    all.empty() ? "there are none" : "these are: " + base::join(all, ", "));
}

std::vector<Assignment> new_post(cli::Session& session, const NewPost& wished,
                                 const model::Contact& contact) {
  std::vector<Assignment> post;
  const Text to = wished.to;
  const std::pair<const char*, const Text&> keys[] = {
      {"org", to}, {"title", wished.title}, {"level", wished.level}, {"role", wished.role}};
  for (const auto& [key, typed] : keys) {
    post.push_back(
        assignment(session, model::File::contact, std::string(key) + "=" + typed.value_or("")));
  }
  for (const std::string& typed : wished.drop) {
    Assignment gone = dropped_value(contact, typed);
    if (std::find(post.begin(), post.end(), gone) == post.end()) post.push_back(std::move(gone));
  }
  return post;
}

model::FollowUp wanted_successor(cli::Session& session, const model::Contact& contact,
                                 const model::Organisation& home) {
  const auto calendar = model::calendar_of(session.settings(), home.owner);
  model::FollowUp wanted;
  wanted.due = base::next_workday(calendar, session.today() + days_to_find_successor);
  wanted.what = successor_wanted(contact.name, contact.title);
  return wanted;
}

model::Anniversary congratulation_on(const std::string& place, base::Date today) {
  const base::Civil civil = base::civil(today);
  model::Anniversary congratulation;
  congratulation.date = {civil.month, civil.day, civil.year};
  congratulation.what = new_post_at(place);
  return congratulation;
}

// In place of the one that a later move has outdated.
std::vector<yaml::Change> congratulating(const Move& move, const yaml::Document& document) {
  if (!move.congratulation) return {};
  const yaml::Value news = codec::to_value(*move.congratulation);
  if (move.outdated) {
    const auto now = read_target(document, target(move.contact)).dates();
    if (const auto path = find_item(document, "dates", now, *move.outdated))
      return differences(codec::to_value(*move.outdated), news, *path);
  }
  return {append(document, "dates", news)};
}

store::Step contact_step(const Move& move) {
  const Target file = target(move.contact);
  return edit_step(file, [=](const yaml::Document& document) {
    const auto now = *read_target(document, file).contact;
    if (now.org != move.contact.org || now.title != move.contact.title)
      throw base::Error("the post was changed by someone else in the meantime", "look at it again");
    return changes_of(move, document);
  });
}

}  // namespace

namespace {

// A file that can't be read is none that isn't there: the one they leave may be it.
void require_readable_organisations(cli::Session& session, const model::Contact& contact) {
  for (const std::string& path : session.organisations().unreadable)
    if (path == "orgs" || path.starts_with("orgs/"))
      throw base::Error("'" + path + "' can't be read: whether it is '" + contact.org +
                            "', which " + contact.name + " leaves, can't be told",
                        "nurture check says why; nothing was changed");
}

}  // namespace

Move planned_move(cli::Session& session, const model::Contact& contact, const NewPost& post) {
  const base::Date today = session.today();
  Move move;
  move.contact = contact;
  move.post = new_post(session, post, contact);
  move.left = left_post(contact, post.until, post.successor);
  if (!move.left && !post.successor.empty())
    throw base::usage("'" + contact.name + "' leaves no organisation",
                      "without --successor, or say where they were: nurture set " +
                          base::shell_id(contact.id) + " org=…");
  if (move.left) move.old_home = organisation_meant(session, contact.org);
  if (move.left && !move.old_home) require_readable_organisations(session, contact);
  const auto new_home = organisation_meant(session, post.to);
  move.place = base::one_line(new_home ? new_home->name : post.to);
  if (!model::archived_on(contact, today) && post.until.last >= today - days_to_congratulate) {
    move.congratulation = congratulation_on(move.place, today);
    move.outdated = open_congratulation(contact, session.settings(), today);
  }
  if (move.old_home && post.successor.empty())
    move.wanted = wanted_successor(session, contact, *move.old_home);
  return move;
}

std::vector<yaml::Change> changes_of(const Move& move, const yaml::Document& document) {
  auto all = changes(move.post, document, model::File::contact);
  if (move.left) all.push_back(append(document, "past", to_value(*move.left)));
  for (yaml::Change& change : congratulating(move, document)) all.push_back(std::move(change));
  return all;
}

std::vector<store::Step> move_steps(const Move& move) {
  std::vector<store::Step> steps{contact_step(move)};
  if (move.wanted) {
    const auto value = codec::to_value(*move.wanted);
    steps.push_back(edit_step(target(*move.old_home), [=](const yaml::Document& document) {
      return std::vector{append(document, "follow_ups", value)};
    }));
  }
  return steps;
}

}  // namespace nurture::edits
