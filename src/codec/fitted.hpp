// Changes that meet a value of another kind than the table has for its key.
#pragma once

#include <vector>

#include "model/schema.hpp"
#include "yaml/edit.hpp"

namespace nurture::codec {

/// The changes as the file needs them: where a list is to grow out of what says nothing (`~`,
/// `null`, `""`, `{}`), that goes first. Throws yaml::Refused where an item would come to stand
/// beside a value that is no item: `interactions: none`, `tags: {a: b}`.
std::vector<yaml::Change> fitted(const yaml::Document& document, std::vector<yaml::Change> changes,
                                 model::File file);

}  // namespace nurture::codec
