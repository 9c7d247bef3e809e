// Where a person's file names other people: `knows`, `referred_by`, a successor, introductions.
#pragma once

#include <string>
#include <vector>

#include "model/contact.hpp"
#include "yaml/edit.hpp"

namespace nurture::edits {

bool refers_to(const model::Contact& contact, const std::vector<std::string>& ids);
/// The tree of a file that names `to` wherever it named one of `ids`, and no list twice; where `to`
/// is empty, it names nobody there any more.
yaml::Value redirected(yaml::Value tree, const std::vector<std::string>& ids,
                       const std::string& to);
/// The changes that lead there.
std::vector<yaml::Change> redirections(const yaml::Document& document,
                                       const std::vector<std::string>& ids, const std::string& to);

}  // namespace nurture::edits
