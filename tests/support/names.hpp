// Names that own their texts, of views that a record's bytes lie behind.
#pragma once

#include <string>
#include <vector>

#include "index/names.hpp"

namespace nurture::test {

inline index::Names names_of(const index::NameViews& views) {
  const auto copied = [](const auto& list) {
    return std::vector<std::string>(list.begin(), list.end());
  };
  return {std::string(views.name),
          copied(views.also),
          copied(views.formerly),
          copied(views.email),
          std::string(views.referred_by),
          copied(views.knows),
          std::string(views.parent),
          std::string(views.uid),
          views.added};
}

}  // namespace nurture::test
