// What the writing commands share: the file a command changes, the lists in it, and how its items
// are named.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/choose.hpp"
#include "store/save.hpp"
#include "yaml/edit.hpp"

namespace nurture::edits {

/// The file that a command changes, and whose it is.
struct Target {
  model::File file = model::File::contact;
  std::string path, name;
};

Target target(const model::Contact& contact);
Target target(const model::Organisation& organisation);
Target target(const cli::Subject& subject);

/// The step that makes these changes on what stands in the file when it is made.
store::Step edit_step(const Target& target,
                      std::function<std::vector<yaml::Change>(const yaml::Document&)> changes);

/// The lists that people and organisations have in common, item for item as they stand in the file.
struct Lists {
  std::vector<model::FollowUp> follow_ups;
  std::vector<model::Need> needs;
  std::vector<model::Anniversary> dates;
};

/// What can be read of them; item_path says where each stands in the file. Throws where the file as
/// a whole gives nobody.
Lists lists(const yaml::Document& document, const Target& target, const std::string& key);
/// The same of a contact's interactions.
std::vector<model::Interaction> interactions(const yaml::Document& document,
                                             const std::string& path);
/// Where an item stands: behind its index, or behind the key alone where a single map stands for
/// the list.
yaml::Path item_path(const yaml::Document& document, const std::string& key, std::size_t index);

/// An item that can be named by its number in the file (from 1, as `show` has it) or by words of
/// its text.
struct Numbered {
  std::size_t index = 0;  ///< from 0
  std::string text;
};

/// The items that `typed` may mean.
std::vector<Numbered> named(const std::vector<Numbered>& items, const std::string& typed);
/// The one that is meant; with nothing typed the only one there is. Several: a terminal asks.
/// `kind` is "open follow-up".
Numbered the_one(cli::Session& session, const std::string& kind, const std::string& owner,
                 const std::vector<Numbered>& items, const std::string& typed);

std::vector<Numbered> open_follow_ups(const std::vector<model::FollowUp>& all, base::Date today);
std::vector<Numbered> open_needs(const std::vector<model::Need>& all, base::Date today);
/// "send the white paper (due 5 November)"
std::string worded(const model::FollowUp& follow_up, base::Date today);
/// Behind "follow-up": ": call (due 7 December)", " on 7 December".
std::string promised(const model::FollowUp& follow_up, base::Date today);

/// Appends to a list of the target's: the change, computed on the document as it stands.
yaml::Change append(const yaml::Document& document, const std::string& key, yaml::Value item);

/// One line on standard output: what was done.
void say(cli::Session& session, const std::string& line);

}  // namespace nurture::edits
