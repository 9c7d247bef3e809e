// Which follow-ups a `log` closes.
#include "edits/log_done.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cli/prompt.hpp"
#include "edits/questions.hpp"

namespace nurture::edits {
namespace {

using Names = std::vector<std::string>;

// Which of one person's open follow-ups these words name.
std::vector<model::FollowUp> named_done(const model::Contact& contact, const Names& typed,
                                        base::Date today) {
  const std::vector<Numbered> open = open_follow_ups(contact.follow_ups, today);
  std::vector<model::FollowUp> done;
  for (const std::string& words : typed) {
    const std::vector<Numbered> found = words == "all" ? open : named(open, words);
    if (found.size() > 1 && words != "all") {
      throw base::usage("'" + words + "' names " + std::to_string(found.size()) +
                            " open follow-ups of '" + contact.name + "'",
                        "name it by its number in: nurture show " + base::shell_word(contact.id));
    }
    for (const Numbered& item : found) {
      const model::FollowUp& follow_up = contact.follow_ups[item.index];
      if (std::find(done.begin(), done.end(), follow_up) == done.end()) done.push_back(follow_up);
    }
  }
  return done;
}

// "1 3" and "1,3" are two of them, "white paper" is the words of one.
Names named_in(const std::string& typed) {
  if (base::blank(typed)) return {};
  if (typed.find_first_not_of("0123456789, ") != std::string::npos) return {typed};
  std::string numbers = typed;
  std::replace(numbers.begin(), numbers.end(), ',', ' ');
  Names parts = base::split(numbers, ' ');
  std::erase_if(parts, [](const std::string& part) { return base::blank(part); });
  return parts;
}

std::string listed(const model::Contact& contact, const std::vector<Numbered>& open) {
  std::string text = "open follow-ups of " + contact.name + ":\n";
  for (const Numbered& item : open) {
    text += "  " + std::to_string(item.index + 1) + "  " + item.text + "\n";
  }
  return base::printable(text, true);
}

}  // namespace

std::vector<Numbered> answerable(const model::Contact& contact,
                                 const model::Interaction& interaction,
                                 const model::Settings& settings, base::Date today) {
  if (!interaction.reached || !model::counts(settings, interaction.channel)) return {};
  std::vector<Numbered> open = open_follow_ups(contact.follow_ups, today);
  std::erase_if(open, [&](const Numbered& item) {
    return contact.follow_ups[item.index].due > interaction.date;
  });
  return open;
}

std::optional<std::vector<model::FollowUp>> ask_done(cli::Session& session,
                                                     const model::Contact& contact,
                                                     const std::vector<Numbered>& open) {
  session.out().note(listed(contact, open));
  std::vector<model::FollowUp> done;
  const auto take = [&](const std::string& typed) {
    done.clear();
    for (const std::string& name : named_in(typed)) {
      if (named_done(contact, {name}, session.today()).empty()) {
        throw base::usage("no open follow-up is named by '" + name + "'");
      }
    }
    done = named_done(contact, named_in(typed), session.today());
  };
  if (!ask_until(session, "which are done (numbers, all, Enter for none)? ", take)) return {};
  return done;
}

Closing closing(cli::Session& session, const model::Contact& contact,
                const model::Interaction& interaction, const Names& typed, bool amend) {
  const base::Date today = session.today();
  if (!typed.empty()) return {named_done(contact, typed, today), 0};
  if (amend) return {};
  const std::vector<Numbered> open = answerable(contact, interaction, session.settings(), today);
  if (open.size() == 1) return {{contact.follow_ups[open.front().index]}, 0};
  if (open.size() > 1 && cli::interactive(session)) {
    return {ask_done(session, contact, open).value_or(std::vector<model::FollowUp>{}), 0};
  }
  return {{}, open.size()};
}

}  // namespace nurture::edits
